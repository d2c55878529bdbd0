import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import pagesOfPane from '../src/taskpane/explaining/rulePages.json';
import { paneRulePages, rulePages } from './rulePages.ts';

test('docs/aturan is what npm run rule-pages writes', () => {
  const pages = rulePages((id) => readFileSync(join('src', 'rules', id, `${id}.md`), 'utf8'));
  const folder = join('docs', 'aturan');
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  for (const [file, text] of pages)
    expect([file, readFileSync(join(folder, file), 'utf8')]).toEqual([file, text]);
});

test('the index says of each rule its level and what it finds', () => {
  const pages = rulePages(
    (id) => `# Judul (\`${id}\`)\n\n**Kesalahan.** Angka yang salah.\n\n## Apa yang diperiksa\n`,
  );
  expect(pages.get('README.md')).toMatch(
    /\| \[Judul\]\(percent-mismatch\.md\) +\| `percent-mismatch` +\| Kesalahan +\| Angka yang salah\. +\|/,
  );
  expect(pages.get('percent-mismatch.md')).toContain('[Semua aturan](README.md)');
});

test('the pages of the pane are what npm run rule-pages writes', () => {
  expect(pagesOfPane).toEqual(
    paneRulePages((id) => readFileSync(join('src', 'rules', id, `${id}.md`), 'utf8')),
  );
});

test('a page of the pane is plain data without its examples', () => {
  const markdown = [
    '# Persentase salah (`percent-mismatch`)',
    '**Kesalahan.** Berbeda dari\nrealisasi *dibagi* `target`.',
    '## Contoh\n\n| A |\n| - |\n| 1 |',
    '## Cara membetulkan\n\n1. Periksa [targetnya](total-mismatch.md).\n2. Terapkan usulan.\n\n- Atau biarkan.',
  ].join('\n\n');
  expect(paneRulePages(() => markdown)['percent-mismatch']).toEqual({
    title: 'Persentase salah',
    lead: [
      {
        kind: 'paragraph',
        spans: [
          { text: 'Kesalahan.', as: 'strong' },
          { text: ' Berbeda dari realisasi ' },
          { text: 'dibagi', as: 'em' },
          { text: ' ' },
          { text: 'target', as: 'code' },
          { text: '.' },
        ],
      },
    ],
    sections: [
      {
        title: 'Cara membetulkan',
        blocks: [
          {
            kind: 'steps',
            items: [
              [{ text: 'Periksa ' }, { text: 'targetnya' }, { text: '.' }],
              [{ text: 'Terapkan usulan.' }],
            ],
          },
          { kind: 'list', items: [[{ text: 'Atau biarkan.' }]] },
        ],
      },
    ],
  });
});

test.each([
  ['a table outside the examples', '# Judul (`x`)\n\n| A |\n| - |\n| 1 |', 'may not hold a table'],
  ['HTML', '# Judul (`x`)\n\nTeks <b>tebal</b>.', 'may not hold a html'],
  ['no heading', 'Teks.', 'has no heading'],
])('a page with %s is refused', (_, markdown, words) => {
  expect(() => paneRulePages(() => markdown)).toThrow(words);
});
