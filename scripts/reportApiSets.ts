import { readFileSync } from 'node:fs';
import { apiUses, sourceFiles } from './apiSets.ts';
import { requiredSets } from './manifest.ts';

const required = requiredSets(readFileSync('manifest.xml', 'utf8'));
const promised = [...required].map(([name, version]) => `${name} ${version}`).join(', ');
const uses = apiUses(required, sourceFiles());
const lacking = uses.filter(({ covered }) => covered === 'no');
for (const { file, line, member, set } of lacking) {
  process.stderr.write(`${file}:${line}: ${member} needs ${set}; the manifest asks for ${promised}\n`);
}
const members = new Set(uses.map(({ member }) => member)).size;
const guarded = uses.filter(({ covered }) => covered === 'by guard').length;
process.stdout.write(
  `${uses.length} uses of ${members} Office.js members looked up, ${guarded} guarded, ${lacking.length} above ${promised}\n`,
);
// A source that uses nothing of Office.js would mean that the check itself sees nothing.
process.exitCode = lacking.length > 0 || members === 0 ? 1 : 0;
