import * as v from 'valibot';
import { type PageReport, PageReportSchema } from '../../shared/journey/briefing.ts';
import frameFile from '../content/frame.iife.ts?script';
import lookingFile from '../content/looking.iife.ts?script';
import contentFile from '../content/main.iife.tsx?script';
import notesFile from '../content/notes.iife.ts?script';
import rulesFile from '../content/rules.iife.ts?script';
import signalsFile from '../content/signals.iife.ts?script';
import tagsFile from '../content/tags.iife.tsx?script';
import walkingFile from '../content/walking.iife.ts?script';
import { keepAtHand } from '../platform/at-hand.ts';
import { askPage } from '../platform/messages.ts';
import { grantedPatterns } from '../platform/permissions.ts';
import { inject, runOnSites } from '../platform/scripting.ts';
import { tabsAt } from '../platform/tabs.ts';
import { settledBinding } from './binding.ts';
import { inTurn } from './in-turn.ts';

async function report(tabId: number): Promise<PageReport | null> {
  const asked = await askPage(tabId, 'pageReport');
  const parsed = v.safeParse(PageReportSchema, asked?.answer);
  return parsed.success ? parsed.output : null;
}

/**
 * Makes sure our script is in the tab's page and answers what it says of it.
 * Null where the browser does not let us in, or the page is gone or hangs.
 */
export function enter(tabId: number): Promise<PageReport | null> {
  // Two askers at once must not put two scripts into the page.
  return inTurn(`enter:${tabId}`, async () => {
    const there = await report(tabId);
    if (there) return there;
    return (await injectPage(tabId)) ? report(tabId) : null;
  });
}

/** Into the page, and into those of its frames that the browser lets us into. */
async function injectPage(tabId: number): Promise<boolean> {
  const [isIn] = await Promise.all([
    inject(tabId, contentFile),
    inject(tabId, frameFile, 'allFrames'),
  ]);
  return isIn;
}

/** Adds the script for pointing and writing to a page that asked for it. False where the browser refuses. */
export function enterNotes(tabId: number): Promise<boolean> {
  return inject(tabId, notesFile);
}

/** Adds the script that shows a page's notes where nobody walks; the same. */
export function enterLooking(tabId: number): Promise<boolean> {
  return inject(tabId, lookingFile);
}

/** Adds the script for the journey's rules to a page that asked for it. False where the browser refuses. */
export function enterRules(tabId: number): Promise<boolean> {
  return inject(tabId, rulesFile);
}

/** Adds the script for what a walker has at hand; the same. */
export function enterWalking(tabId: number): Promise<boolean> {
  return inject(tabId, walkingFile);
}

/** Adds the script that watches for friction; the same. */
export function enterSignals(tabId: number): Promise<boolean> {
  return inject(tabId, signalsFile);
}

/** Adds the script for tagging and inspecting; the same. */
export function enterTags(tabId: number): Promise<boolean> {
  return inject(tabId, tagsFile);
}

/** Registers the content script for exactly the granted sites, and enters pages of the walk that were open already. */
export async function syncSites(): Promise<void> {
  await inTurn('sites', async () => {
    const patterns = await grantedPatterns();
    keepAtHand('sites', patterns);
    await runOnSites(patterns, { top: contentFile, allFrames: frameFile });
  });
  const binding = await settledBinding();
  await Promise.all((binding?.tabIds ?? []).map(enter));
}

/** After an update the pages' old scripts are cut off in Chromium: put the new one in (Firefox does it by itself). */
export async function enterGrantedTabs(): Promise<void> {
  const tabs = await tabsAt(await grantedPatterns());
  await Promise.all(tabs.map(({ tabId }) => injectPage(tabId)));
}
