import { lexer, type Token, type Tokens } from 'marked';
import { RULES } from '../src/engine.ts';
import type { PageBlock, RulePage, Span } from '../src/taskpane/explaining/rulePage.ts';

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

/** Worksheets with their findings are too wide for the pane. */
const LEFT_OUT = 'Contoh';

/**
 * The pages of the rules as the pane shows them: plain data, without the examples.
 * @param pageOf the page beside a rule, by its id
 * @returns pages by the id of their rule
 */
export function paneRulePages(pageOf: (id: string) => string): Readonly<Record<string, RulePage>> {
  return Object.fromEntries(RULES.map(({ id }) => [id, panePage(pageOf(id))]));
}

function panePage(markdown: string): RulePage {
  const sections: { title: string; blocks: PageBlock[] }[] = [];
  for (const token of lexer(markdown)) {
    if (token.type === 'space') continue;
    if (isHeading(token)) sections.push({ title: textOf(token), blocks: [] });
    else if (sections.at(-1)?.title !== LEFT_OUT) sections.at(-1)?.blocks.push(blockOf(token));
  }
  const [head, ...rest] = sections;
  if (head === undefined) throw new Error(`A rule's page has no heading:\n${markdown}`);
  return {
    title: head.title.replace(/\s*\(.*\)$/, ''),
    lead: head.blocks,
    sections: rest.filter(({ title }) => title !== LEFT_OUT),
  };
}

/** A title or a section's; the examples have headings of their own below. */
function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading' && (token as Tokens.Heading).depth <= 2;
}

function blockOf(token: Token): PageBlock {
  if (token.type === 'paragraph') return { kind: 'paragraph', spans: spansOf(token.tokens ?? []) };
  if (token.type === 'list') {
    const { ordered, items } = token as Tokens.List;
    return {
      kind: ordered ? 'steps' : 'list',
      items: items.map((item) =>
        item.tokens.flatMap((part) => spansOf('tokens' in part ? (part.tokens ?? []) : [])),
      ),
    };
  }
  throw new Error(`A rule's page may not hold a ${token.type}: ${token.raw}`);
}

function spansOf(tokens: readonly Token[]): Span[] {
  return tokens.map((token): Span => {
    const text = textOf(token).replace(/\s+/g, ' ');
    switch (token.type) {
      case 'text':
      case 'escape':
      case 'link':
        return { text };
      case 'strong':
      case 'em':
      case 'codespan':
        return { text, as: token.type === 'codespan' ? 'code' : token.type };
      default:
        throw new Error(`A rule's page may not hold a ${token.type}: ${token.raw}`);
    }
  });
}

/** The text of a token without its marks. */
function textOf(token: Token): string {
  if ('tokens' in token && token.tokens !== undefined) return token.tokens.map(textOf).join('');
  return 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
}
