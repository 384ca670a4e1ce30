import packageFacts from '../../package.json' with { type: 'json' };
import { CannotCheck } from './cannot-check.ts';
import { check } from './check-pages.ts';
import { foldRepeats } from './fold.ts';
import { readCommand, USAGE } from './options.ts';
import { counts, detours, summary, toJson, toLine } from './report.ts';

/** Nothing wrong; something wrong; could not check. */
const FINE = 0;
const FOUND = 1;
const NOT_CHECKED = 2;

/**
 * `waymark` on the command line.
 * @returns the exit status
 */
async function main(words: string[]): Promise<number> {
  const command = readCommand(words);
  if (!command.ok) {
    process.stderr.write(`${command.reason}\n\n${USAGE}`);
    return NOT_CHECKED;
  }
  const options = command.value;
  if (options === 'help') process.stdout.write(USAGE);
  else if (options === 'version') process.stdout.write(`${packageFacts.version}\n`);
  else {
    const { journey, pages, told } = await check(options);
    const folded = options.all ? { told, rest: '' } : foldRepeats(told, options.strict);
    const lines = options.json ? [toJson(told, journey, pages)] : folded.told.map(toLine);
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    const ending = options.json ? [] : [folded.rest, summary(told, pages)].filter(Boolean);
    const aside = [...detours(pages), ...ending];
    process.stderr.write(aside.map((line) => `${line}\n`).join(''));
    const { error, warning } = counts(told);
    return error > 0 || (options.strict && warning > 0) ? FOUND : FINE;
  }
  return FINE;
}

// The status is set, not the process ended: what is written to a pipe would be cut off.
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  // A fault of ours must not look like a finding.
  const unknown = error instanceof Error ? error.stack : error;
  process.stderr.write(`${error instanceof CannotCheck ? error.message : unknown}\n`);
  return NOT_CHECKED;
});
