import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { examplesOf } from '../../test/pageExamples.ts';
import { addressOf, check, DEFAULT_SETTINGS, templateOf, type Finding } from '../engine.ts';
import { readWorkbook } from '../files/readWorkbook.ts';
import { sentence } from '../locales/format.ts';
import { RULES } from './index.ts';

const FOLDER = join('src', 'rules');
const SAMPLES = readdirSync('samples').filter((file) => file.endsWith('.xlsx'));
const IDS = RULES.map(({ id }) => id);

function placeholdersOf(template: string): string[] {
  return [...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}

describe('the catalogue', () => {
  test('has rules with ids of their own', () => {
    expect(IDS.length).toBeGreaterThan(0);
    expect(new Set(IDS).size).toBe(IDS.length);
  });

  test('has a folder for each rule and no other', () => {
    const folders = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
    expect(folders.sort()).toEqual([...IDS].sort());
  });

  test.each(IDS)('%s is an id in kebab case with its rule, its page and its test in its folder', (id) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const file of [`${id}.ts`, `${id}.md`, `${id}.test.ts`]) {
      expect([file, existsSync(join(FOLDER, id, file))]).toEqual([file, true]);
    }
  });

  test.each(IDS)('the page of %s names it and says what, why, how and when not', (id) => {
    const page = readFileSync(join(FOLDER, id, `${id}.md`), 'utf8');
    expect(page.split('\n')[0]).toMatch(new RegExp(`^# .+ \\(\`${id}\`\\)$`));
    expect(page.match(/^## .+$/gm)).toEqual([
      '## Apa yang diperiksa',
      '## Contoh',
      '## Mengapa penting',
      '## Cara membetulkan',
      '## Kapan boleh diterima',
    ]);
  });

  test.each(IDS)('the examples on the page of %s are what it finds', (id) => {
    const examples = examplesOf(readFileSync(join(FOLDER, id, `${id}.md`), 'utf8'));
    expect(examples.some(({ findings }) => findings.length > 0)).toBe(true);
    for (const { workbook, findings } of examples) {
      const names = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet.name]));
      const said = check(workbook, DEFAULT_SETTINGS)
        .findings.filter(({ rule }) => rule === id)
        .map((finding) => {
          const sheet = workbook.sheets.length > 1 ? `${names.get(finding.at.sheetId) ?? ''}!` : '';
          const { params } = finding.message;
          return `${sheet}${addressOf(finding.at)} ${sentence(templateOf(finding, 'id'), params, 'id')}`;
        });
      expect(said).toEqual(findings);
    }
  });
});

describe.each(RULES.map(({ id, messages }) => [id, messages] as const))(
  'the messages of %s',
  (_, messages) => {
    test('are the same in both languages', () => {
      expect(Object.keys(messages.id).length).toBeGreaterThan(0);
      expect(Object.keys(messages.en)).toEqual(Object.keys(messages.id));
    });

    test.each(Object.keys(messages.id))('%s has the same placeholders in both languages', (key) => {
      expect(placeholdersOf(messages.en[key] ?? '')).toEqual(placeholdersOf(messages.id[key] ?? ''));
    });
  },
);

describe('every finding in the real workbooks', () => {
  const findings: Finding[] = [];

  beforeAll(async () => {
    for (const file of SAMPLES) {
      const read = await readWorkbook(readFileSync(join('samples', file)));
      if (read.kind !== 'workbook') throw new Error(`${file}: ${read.reason}`);
      findings.push(...check(read.workbook, DEFAULT_SETTINGS).findings);
    }
  });

  test.each(['id', 'en'] as const)('can be said in full (%s)', (language) => {
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      const said = sentence(templateOf(finding, language), finding.message.params, language);
      expect(said).toMatch(/^[A-Z].*[^.\s]$/);
      expect(said).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  test('comes from a rule of the catalogue', () => {
    for (const { rule, echoes } of findings) {
      expect(IDS).toContain(rule);
      for (const echo of echoes) expect(IDS).toContain(echo.rule);
    }
  });
});
