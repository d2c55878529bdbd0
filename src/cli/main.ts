import { say } from '../locales/format.ts';
import {
  parseCheckArguments,
  parseFillArguments,
  parseSummaryArguments,
  type CheckOptions,
  type UnknownOption,
} from './arguments.ts';
import type { CopyOutcome } from './copies.ts';
import { csvText } from './csv.ts';
import { fillCopy } from './fillCopy.ts';
import { fileJson, summaryOf } from './json.ts';
import { summaryCopy } from './summaryCopy.ts';
import { fileText, paintFor, summaryText } from './text.ts';
import { checkWorkbooks, type Outcome } from './workbooks.ts';

// A reader such as `head` closes the pipe when it has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2));

/** @returns the exit status of the command named: 2 where the call is wrong */
async function main([command, ...args]: readonly string[]): Promise<number> {
  switch (command) {
    case 'check': {
      const parsed = parseCheckArguments(args);
      if (parsed.kind === 'unknown') return refuseOption(parsed, 'usage');
      if (parsed.options.paths.length > 0) return check(parsed.options);
      const { language } = parsed.options;
      return refuse(say(language, 'noFiles', { usage: say(language, 'usage') }));
    }
    case 'fill': {
      const parsed = parseFillArguments(args);
      if (parsed.kind === 'unknown') return refuseOption(parsed, 'fillUsage');
      return report(await fillCopy(parsed.options));
    }
    case 'summary': {
      const parsed = parseSummaryArguments(args);
      if (parsed.kind === 'unknown') return refuseOption(parsed, 'summaryUsage');
      return report(await summaryCopy(parsed.options));
    }
    default:
      return refuseOption({ kind: 'unknown', option: command ?? '', language: 'id' }, 'usage');
  }
}

function report({ kind, sentence }: CopyOutcome): number {
  if (kind === 'refused') return refuse(sentence);
  process.stdout.write(`${sentence}\n`);
  return 0;
}

function refuseOption(
  { language, option }: UnknownOption,
  usage: 'usage' | 'fillUsage' | 'summaryUsage',
): number {
  return refuse(say(language, 'unknownOption', { text: option, usage: say(language, usage) }));
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

/** @returns 0 no error found, 1 some, 2 at least one file could not be read */
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
