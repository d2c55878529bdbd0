import { readFileSync, writeFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rulePages } from './rulePages.ts';

/** Writes the users' pages of the rules, docs/aturan, from the pages beside the rules. */
const FOLDER = join('docs', 'aturan');

mkdirSync(FOLDER, { recursive: true });
for (const file of readdirSync(FOLDER)) rmSync(join(FOLDER, file));
const pages = rulePages((id) => readFileSync(join('src', 'rules', id, `${id}.md`), 'utf8'));
for (const [file, text] of pages) writeFileSync(join(FOLDER, file), text);
console.log(`${pages.size} pages in ${FOLDER}`);
