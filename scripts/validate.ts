import { readFileSync } from 'node:fs';
import { otherFaults, schemaFaults } from './manifest.ts';

const [path = 'manifest.xml'] = process.argv.slice(2);
const xml = readFileSync(path, 'utf8');
const schema = await schemaFaults(xml);
const faults = schema.length > 0 ? schema : otherFaults(xml);
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length === 0) {
  process.stdout.write(
    `${path} is valid against the schemas, its resources, addresses, icons and texts are whole.\n`,
  );
  process.stdout.write('Microsoft checks more, online: npx office-addin-manifest validate manifest.xml\n');
}
process.exitCode = faults.length === 0 ? 0 : 1;
