import { RULES } from '../src/engine.ts';

/** What stands on the page of a rule: its title, its level and what it finds, in a sentence. */
interface Summary {
  readonly id: string;
  readonly title: string;
  readonly level: string;
  readonly finds: string;
}

/**
 * The users' pages of the rules: an index, and the page of each rule.
 * @param pageOf the page beside a rule, by its id
 * @returns texts by the name of their file
 */
export function rulePages(pageOf: (id: string) => string): Map<string, string> {
  const ids = RULES.map(({ id }) => id);
  const pages = new Map<string, string>([['README.md', indexOf(ids.map((id) => summaryOf(id, pageOf(id))))]]);
  for (const id of ids) {
    pages.set(`${id}.md`, `${pageOf(id).trimEnd()}\n\n[Semua aturan](README.md)\n`);
  }
  return pages;
}

/** Title, level and first sentence of a page, which begins with its level in bold. */
function summaryOf(id: string, page: string): Summary {
  const [heading = '', , ...rest] = page.split('\n');
  const lead = rest.join('\n').split('\n\n')[0]?.replace(/\s+/g, ' ') ?? '';
  const level = /^\*\*(.+?)\.?\*\*/.exec(lead)?.[1] ?? '';
  const sentences = lead.replace(/^\*\*.+?\*\*/, '').trim();
  // What a page says of its levels comes before what it finds.
  const finds = /^[.;]?\s*(?:[^.]*\*\*[^.]*\.\s*|[a-z][^.]*\.\s*)?(.+)$/.exec(sentences)?.[1] ?? sentences;
  return { id, title: heading.replace(/^# | \(`.*$/g, ''), level, finds };
}

function indexOf(summaries: readonly Summary[]): string {
  const rows = summaries.map(
    ({ id, title, level, finds }) =>
      `| [${title}](${id}.md) | \`${id}\` | ${level} | ${finds.replaceAll('|', '\\|')} |`,
  );
  return [
    '# Aturan pemeriksaan',
    '',
    `Ada ${summaries.length} aturan. Setiap catatan menyebut aturannya; halaman aturan menjelaskan apa yang diperiksa, mengapa`,
    'penting, cara membetulkan, dan kapan boleh diterima, dengan contoh.',
    '',
    '| Aturan | Nama | Tingkat | Yang ditemukan |',
    '| ------ | ---- | ------- | -------------- |',
    ...rows,
    '',
  ].join('\n');
}
