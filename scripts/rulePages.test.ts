import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { rulePages } from './rulePages.ts';

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
