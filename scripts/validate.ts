import { readFileSync } from 'node:fs';
import { otherFaults, schemaFaults } from './manifest.ts';

const xml = readFileSync('manifest.xml', 'utf8');
const faults = [...(await schemaFaults(xml)), ...otherFaults(xml)];
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length === 0) process.stdout.write('manifest.xml is valid.\n');
process.exitCode = faults.length === 0 ? 0 : 1;
