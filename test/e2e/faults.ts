import { type Browser, type BrowserKind, launch } from '../launch/driver.ts';
import type { Pages } from '../pages/server.mjs';
import { withSmallDisk } from './full-disk.ts';

/** What happens to a walker, and how often beside the others: a started browser costs seconds. */
export const FAULTS = {
  'background killed': 8,
  'page reloaded': 3,
  'page left at once': 3,
  'tab closed': 3,
  'extension updated': 3,
  'browser killed': 2,
  'disk full': 1,
  'clock set': 1,
  'walk paused': 1,
} as const;
export type Fault = keyof typeof FAULTS;

/** Nothing dies of it, so it is nothing that could happen in the middle of a click. */
export const isQuiet = (fault: Fault): boolean =>
  ['disk full', 'clock set', 'walk paused'].includes(fault);

/** When it happens to a click, or to a note that is written. */
export const MOMENTS = ['before', 'during', 'after'] as const;
export type Moment = (typeof MOMENTS)[number];

export interface Dealt {
  fault: Fault;
  moment: Moment;
  /** Whether the walker waits until the next page has loaded, or the card says that the note is saved. */
  waits: boolean;
}

export interface WalkedWith {
  name: BrowserKind;
  profile: string;
  pages: Pages;
}

/** The browser that the profile was walked with before, if it was; its disk can be full. */
export async function launchAt({ name, profile, pages }: WalkedWith): Promise<Browser> {
  const grant = [new URL(pages.url()).origin];
  return launch(name, {
    ...(await withSmallDisk(name, profile)),
    profile,
    grant,
    reducedMotion: true,
  });
}
