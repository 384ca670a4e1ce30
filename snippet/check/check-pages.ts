import { lintJourney } from '../../shared/journey/lint/journey.ts';
import { lintPages } from '../../shared/journey/lint/pages.ts';
import type { Plan } from '../../shared/journey/plan.ts';
import { findBroken } from './broken-rules.ts';
import { CannotCheck } from './cannot-check.ts';
import { chosenFiles, mustHold } from './chosen-files.ts';
import { reasonOf } from './file-reason.ts';
import { type JourneySource, readJourney } from './journey-source.ts';
import { type LiveSite, openLiveSite } from './live-site.ts';
import { type CheckOptions, isAddress } from './options.ts';
import { pageFacts } from './page-facts.ts';
import { commonFolder, readPageFile, type SitePlace } from './page-files.ts';
import { readPage } from './page-tree.ts';
import { type CheckedPage, type Told, tell } from './report.ts';

/** What a check came to. */
export interface Checked {
  journey: JourneySource;
  pages: CheckedPage[];
  told: Told[];
}

/** Where files are from when neither the command nor the journey says. */
const SOME_SITE = 'http://localhost';

/** Reads everything and holds it against each other. Throws `CannotCheck` with a sentence where that is not possible. */
export async function check(options: CheckOptions): Promise<Checked> {
  const journey = await readJourney(options.journey);
  const pages = [
    ...filePages(journey.plan, options),
    ...(await livePages(journey.plan, options.pages.filter(isAddress), options)),
  ];
  const findings = [
    ...lintJourney(journey.plan),
    ...lintPages(
      journey.plan,
      pages.map(({ marks }) => marks),
      { whole: !options.some, broken: findBroken(journey.plan.rules ?? []) },
    ),
  ];
  return { journey, pages, told: tell(findings, journey, pages) };
}

function filePages(plan: Plan, options: CheckOptions): CheckedPage[] {
  const patterns = options.pages.filter((page) => !isAddress(page));
  const files = chosenFiles(patterns, options.without);
  if (options.root !== undefined) mustHold(options.root, files);
  const place: SitePlace = {
    base: options.base || plan.sites[0] || SOME_SITE,
    root: options.root ?? commonFolder(files),
  };
  return files.map((file) => {
    try {
      const page = readPageFile(file, place);
      return { name: file, marks: pageFacts(plan, page, options.prefix) };
    } catch (error) {
      throw new CannotCheck(`${file} cannot be read: ${reasonOf(error)}.`);
    }
  });
}

/** Pages of a running site that are opened at a time. */
const AT_A_TIME = 4;

async function livePages(
  plan: Plan,
  addresses: string[],
  options: CheckOptions,
): Promise<CheckedPage[]> {
  const waiting = [...new Set(addresses)];
  if (waiting.length === 0) return [];
  const site = await openLiveSite(options.browser);
  const pages: CheckedPage[] = [];
  try {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, AT_A_TIME);
      pages.push(...(await Promise.all(batch.map((name) => livePage(plan, site, name, options)))));
    }
  } finally {
    await site.close();
  }
  return pages;
}

/** A page with what is in the frames of its own site: to the customer they are one. Rules are for the page alone. */
async function livePage(
  plan: Plan,
  site: LiveSite,
  name: string,
  { prefix }: CheckOptions,
): Promise<CheckedPage> {
  const inFrames: Plan = { ...plan, rules: [] };
  const [page, ...frames] = (await site.open(name)).map(({ address, html, pageTypes }, index) => {
    const tree = { ...readPage(html, false), lineOf: () => null };
    const rulesOf = index === 0 ? plan : inFrames;
    return pageFacts(rulesOf, { addresses: [address], tree, pageTypes }, prefix);
  });
  if (!page) throw new CannotCheck(`${name} was gone before it could be read.`);
  const marks = [...page.marks, ...frames.flatMap((frame) => frame.marks)];
  return { name, marks: { ...page, marks } };
}
