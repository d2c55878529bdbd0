import { readFileSync, writeFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { paneRulePages, rulePages } from './rulePages.ts';

/** Writes the users' pages of the rules, docs/aturan, and those of the pane, from the pages beside the rules. */
const FOLDER = join('docs', 'aturan');
const OF_PANE = join('src', 'taskpane', 'explaining', 'rulePages.json');
const pageOf = (id: string) => readFileSync(join('src', 'rules', id, `${id}.md`), 'utf8');

mkdirSync(FOLDER, { recursive: true });
for (const file of readdirSync(FOLDER)) rmSync(join(FOLDER, file));
const pages = rulePages(pageOf);
for (const [file, text] of pages) writeFileSync(join(FOLDER, file), text);
const json = JSON.stringify(paneRulePages(pageOf));
writeFileSync(OF_PANE, await format(json, { ...(await resolveConfig(OF_PANE)), parser: 'json' }));
console.log(`${pages.size} pages in ${FOLDER}, and ${OF_PANE}`);
