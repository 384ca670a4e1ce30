import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

export interface Outcome {
  passed: number;
  failed: number;
  /** What a person needs to read; empty when all is well. */
  trouble: string;
}

/** The parts of vitest's JSON report that are read. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: Result[] }[];
}
interface Result {
  status: string;
  fullName: string;
  failureMessages: string[];
}

/** Files that could not even be loaded have no results of their own. */
function unloaded({ testResults }: Report): number {
  return testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((each) => each.status === 'failed');
  }).length;
}

/** What failed first and passed when tried again, with why: a second try hides nothing. */
function secondTries({ testResults }: Report): string {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map(({ fullName, failureMessages: [why] }) => `passed at the second try: ${fullName}\n${why}`)
    .join('\n');
}

/** From the first failure on: what went well is in the numbers. */
function failuresIn(output: string): string {
  const start = output.search(/^.*(Failed Suites|Failed Tests|Unhandled Errors?) /m);
  return start < 0 ? output : output.slice(start);
}

/** Runs some projects of vitest and counts single tests, of some files or of all; a file that does not load counts as one failure. */
export async function vitestStep(
  projects: readonly string[],
  { files = [], env = {} }: { files?: readonly string[]; env?: Record<string, string> } = {},
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-report-'));
  const file = join(folder, 'report.json');
  try {
    const chosen = projects.flatMap((project) => ['--project', project]);
    const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code, output } = await run('vitest', ['run', ...chosen, ...report, ...files], env);
    const text = await readFile(file, 'utf8').catch(() => '');
    if (!text) return { passed: 0, failed: 1, trouble: output };
    const result: Report = JSON.parse(text);
    const failed = result.numFailedTests + unloaded(result);
    // An error outside any test fails the run all the same.
    const counted = code !== 0 && failed === 0 ? 1 : failed;
    const trouble = counted > 0 ? failuresIn(output) : secondTries(result);
    return { passed: result.numPassedTests, failed: counted, trouble };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
