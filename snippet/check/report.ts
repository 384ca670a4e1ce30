import { LEVELS, type Level } from '../../shared/journey/lint/finding.ts';
import type { LintFinding } from '../../shared/journey/lint/rules.ts';
import type { PageMarks } from '../../shared/journey/page-marks.ts';
import type { JourneySource } from './journey-source.ts';
import { jsonLine } from './json-line.ts';
import { isAddress } from './options.ts';
import { whatIsWrong, whatToDo } from './sentences.ts';

/** A page that was checked: what a person calls it, and what it says. */
export interface CheckedPage {
  /** Path of the file as given, or the page's address. */
  name: string;
  marks: PageMarks;
}

/** A finding with its place and its texts. */
export interface Told extends LintFinding {
  file: string;
  /** 1-based; null for what has no line: a whole page, a page of a running site. */
  line: number | null;
  message: string;
  fix: string;
}

/** Everything found, the gravest first within a file, the journey file before the pages. */
export function tell(
  findings: readonly LintFinding[],
  journey: JourneySource,
  pages: readonly CheckedPage[],
): Told[] {
  const names = new Map(pages.map(({ name, marks }) => [marks.address, name]));
  const order = [journey.name, ...pages.map(({ name }) => name)];
  return findings
    .map((finding) => ({ ...finding, ...placeOf(finding, journey, names), ...texts(finding) }))
    .sort(
      (a, b) =>
        order.indexOf(a.file) - order.indexOf(b.file) ||
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
        (a.line ?? 0) - (b.line ?? 0),
    );
}

function placeOf({ where }: LintFinding, journey: JourneySource, names: Map<string, string>) {
  if (where.path === undefined && where.address !== undefined) {
    return { file: names.get(where.address) ?? where.address, line: where.line ?? null };
  }
  return { file: journey.name, line: jsonLine(journey.text, pathOf(where, journey)) };
}

/** What is told of a touchpoint or stage alone stands where the journey file has it. */
function pathOf(
  { path, touchpoint, stage }: LintFinding['where'],
  { plan }: JourneySource,
): string {
  if (path !== undefined) return path;
  const point = plan.touchpoints.findIndex(({ id }) => id === touchpoint);
  if (point >= 0) return `touchpoints.${point}`;
  const index = plan.stages.findIndex(({ id }) => id === stage);
  return index < 0 ? 'touchpoints' : `stages.${index}`;
}

function texts(finding: LintFinding) {
  return { message: whatIsWrong(finding), fix: whatToDo(finding) };
}

/** `file:line: level rule: What is wrong. What to do.` */
export function toLine({ file, line, level, rule, message, fix }: Told): string {
  return onOneLine(
    `${file}${line === null ? '' : `:${line}`}: ${level} ${rule}: ${message} ${fix}`,
  );
}

/** Page and journey are quoted: what breaks a line or steers a terminal is shown as what it is, `\u{1b}`. */
function onOneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}

/** How many findings there are of each level. */
export function counts(told: readonly Told[]): Record<Level, number> {
  const count = (level: Level) => told.filter((one) => one.level === level).length;
  return { error: count('error'), warning: count('warning'), advice: count('advice') };
}

/** The last words, for a person: `12 pages, 31 marks: 1 error, 2 warnings, no advice.` */
export function summary(told: readonly Told[], pages: readonly CheckedPage[]): string {
  const { error, warning, advice } = counts(told);
  const marks = pages.reduce((sum, page) => sum + page.marks.marks.length, 0);
  const found = [many(error, 'error'), many(warning, 'warning'), `${advice || 'no'} advice`];
  return `${many(pages.length, 'page')}, ${many(marks, 'mark')}: ${found.join(', ')}.`;
}

function many(count: number, word: string): string {
  return `${count || 'no'} ${word}${count === 1 ? '' : 's'}`;
}

/** The same for a machine. Members are only ever added. */
export function toJson(
  told: readonly Told[],
  journey: JourneySource,
  pages: readonly CheckedPage[],
): string {
  const document = {
    version: 1,
    journey: { id: journey.plan.id, file: journey.name },
    counts: counts(told),
    findings: told,
    pages: pages.map(({ name, marks }) => ({ name, ...marks })),
  };
  return JSON.stringify(document, null, 2);
}

/** Of each address that led to another page, such as a log-in: which page was read in its place. */
export function detours(pages: readonly CheckedPage[]): string[] {
  return pages
    .filter(({ name, marks }) => isAddress(name) && pathOfPage(name) !== pathOfPage(marks.address))
    .map(({ name, marks }) =>
      onOneLine(`${name} led to ${marks.address}: that is the page that was checked.`),
    );
}

/** Site and path: what stands behind them says how a page is, not which one it is. */
function pathOfPage(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/$/, '');
}
