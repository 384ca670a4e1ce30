import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/**
 * Preact sets `innerHTML` from `dangerouslySetInnerHTML={{ __html }}`, which no component of ours uses. Its code is
 * in each bundle that draws, and known by that property beside the assignment.
 */
const KNOWN_CODE = 'UNSAFE_VAR_ASSIGNMENT';
const PREACTS_PROPERTY = '__html';
const BESIDE = 120;

async function isPreacts({ code, file, line = 1, column = 0 }: Finding): Promise<boolean> {
  if (code !== KNOWN_CODE || file === null) return false;
  const source = await readFile(join(distFolder('firefox'), file), 'utf8');
  const text = source.split('\n')[line - 1] ?? '';
  return text.slice(Math.max(0, column - BESIDE), column + BESIDE).includes(PREACTS_PROPERTY);
}

async function unexpected(warnings: Finding[]): Promise<Finding[]> {
  const known = await Promise.all(warnings.map(isPreacts));
  return warnings.filter((_, index) => !known[index]);
}

const told = ({ code, message, file, line, column }: Finding) =>
  `${code} ${file}:${line}:${column}: ${message}`;

/** Mozilla's own linter over the Firefox build. */
export async function addonLint(): Promise<Outcome> {
  const source = ['--source-dir', distFolder('firefox')];
  const { output } = await run('web-ext', ['lint', ...source, '--output', 'json', '--boring']);
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  const report: LintReport = JSON.parse(json);
  const bad = [...report.errors, ...(await unexpected(report.warnings))];
  const failed = bad.length > 0 ? 1 : 0;
  return { passed: 1 - failed, failed, trouble: bad.map(told).join('\n') };
}
