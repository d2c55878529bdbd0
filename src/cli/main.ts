import { say } from '../locales/format.ts';
import { parseArguments, type CheckOptions } from './arguments.ts';
import { csvText } from './csv.ts';
import { fileJson, summaryOf } from './json.ts';
import { fileText, paintFor, summaryText } from './text.ts';
import { checkWorkbooks, type Outcome } from './workbooks.ts';

// A reader such as `head` closes the pipe when it has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2));

/** @returns the exit status: 0 no error found, 1 some, 2 at least one file could not be read or the call is wrong */
async function main([command, ...args]: readonly string[]): Promise<number> {
  const parsed = parseArguments(args);
  if (command !== 'check' || parsed.kind === 'unknown') {
    const language = parsed.kind === 'unknown' ? parsed.language : parsed.options.language;
    const text = parsed.kind === 'unknown' ? parsed.option : (command ?? '');
    return refuse(say(language, 'unknownOption', { text, usage: say(language, 'usage') }));
  }
  const { options } = parsed;
  if (options.paths.length === 0) {
    return refuse(say(options.language, 'noFiles', { usage: say(options.language, 'usage') }));
  }
  return check(options);
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

async function check(options: CheckOptions): Promise<number> {
  const paint = paintFor(process.stdout);
  const outcomes: Outcome[] = [];
  for await (const outcome of checkWorkbooks(options)) {
    outcomes.push(outcome);
    if (outcome.kind === 'failed') {
      const why = say(options.language, outcome.failure, { file: outcome.file });
      process.stderr.write(`${outcome.file}: ${why}\n`);
    }
    if (options.format === 'text') process.stdout.write(fileText(outcome, options, paint));
    if (options.format === 'ndjson') process.stdout.write(`${JSON.stringify(fileJson(outcome, options))}\n`);
  }
  const files = () => outcomes.map((outcome) => fileJson(outcome, options));
  if (options.format === 'text') process.stdout.write(summaryText(outcomes, options, paint));
  if (options.format === 'csv') process.stdout.write(csvText(files()));
  if (options.format === 'json') {
    process.stdout.write(`${JSON.stringify({ files: files(), summary: summaryOf(outcomes) }, null, 2)}\n`);
  }
  if (outcomes.some(({ kind }) => kind === 'failed')) return 2;
  return summaryOf(outcomes).error > 0 ? 1 : 0;
}
