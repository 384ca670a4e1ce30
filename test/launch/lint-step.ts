import { distFolder } from './extension-folder.ts';
import { run } from './run.ts';
import type { Outcome } from './vitest-step.ts';

interface Finding {
  code: string;
  message: string;
  file: string | null;
  line?: number;
  column?: number;
}
interface LintReport {
  errors: Finding[];
  warnings: Finding[];
}

const told = ({ code, message, file, line, column }: Finding) =>
  `${code} ${file}:${line}:${column}: ${message}`;

/** Mozilla's own linter over the Firefox build: no error and no warning. */
export async function addonLint(): Promise<Outcome> {
  const source = ['--source-dir', distFolder('firefox')];
  const { output } = await run('web-ext', ['lint', ...source, '--output', 'json', '--boring']);
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  const report: LintReport = JSON.parse(json);
  const bad = [...report.errors, ...report.warnings];
  const failed = bad.length > 0 ? 1 : 0;
  return { passed: 1 - failed, failed, trouble: bad.map(told).join('\n') };
}
