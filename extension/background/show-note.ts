import type { Note } from '../../shared/journey/records.ts';
import { cleanAddress, originOf } from '../../shared/kit/page-address.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import { askPage, type Refusal } from '../platform/messages.ts';
import { isGranted, patternOf } from '../platform/permissions.ts';
import { pause } from '../platform/retry.ts';
import { openInTab, showTab, tabFacts, tabsAt } from '../platform/tabs.ts';
import { note as readNote } from '../store/read.ts';
import { settledBinding } from './binding.ts';
import { enter } from './enter.ts';

/** Waits between two looks, in milliseconds: a page that stands there has what it has, one that was just opened is on its way. */
const LOOKS = { there: [0, 400], opened: [100, 200, 400, 800, 1_600, 3_000] } as const;

/**
 * Brings a note's page in front, opening it where it is in no tab, and points at the note's place there.
 * @param besideTab the tab the asker stands beside, which comes first where it shows the page; null for none
 * @returns `notFound` where the page does not have the place, `placeUnseen` where its page was opened and we are not let in to look,
 * `pageUnreachable` where an open one does not let us in
 */
export async function showNote(
  besideTab: number | null,
  noteId: string,
): Promise<Result<null, Refusal>> {
  const note = await readNote(noteId);
  if (!note || note.deletedAt !== null) return refused('notFound');
  const there = await tabOf(note.address, besideTab);
  if (there !== null) {
    await showTab(there);
    return pointAt(there, note, LOOKS.there);
  }
  // A file of somebody's may call anything a page: the browser's own pages and ours are opened by nobody's file.
  if (originOf(note.address) === '') return refused('pageUnreachable');
  const opened = await openInTab(note.address);
  if (opened === undefined || !(await isGranted(originOf(note.address)))) {
    return note.target ? refused('placeUnseen') : ok(null);
  }
  return pointAt(opened, note, LOOKS.opened);
}

/** A tab that shows the page: the asker's, else one of the walk, else one that its window shows. */
async function tabOf(address: string, besideTab: number | null): Promise<number | null> {
  const shows = (other: string | undefined) => cleanAddress(other ?? '') === address;
  if (besideTab !== null) {
    const seen = (await tabFacts(besideTab))?.address || (await enter(besideTab))?.address;
    if (shows(seen)) return besideTab;
  }
  if (originOf(address) === '') return null;
  const [all, binding] = await Promise.all([
    tabsAt([patternOf(originOf(address))]),
    settledBinding(),
  ]);
  const showing = all.filter((tab) => shows(tab.address));
  const first =
    showing.find(({ tabId }) => binding?.tabIds.includes(tabId)) ??
    showing.find(({ active }) => active) ??
    showing[0];
  return first?.tabId ?? null;
}

async function pointAt(
  tabId: number,
  { id: noteId, target }: Note,
  waits: readonly number[],
): Promise<Result<null, Refusal>> {
  if (!target) return ok(null);
  let isIn = false;
  for (const [index, wait] of waits.entries()) {
    await pause(wait);
    if (!(await enter(tabId))) continue;
    isIn = true;
    // In a walk it has a pin; elsewhere the page is told where it was, and nothing of what the note says.
    const pinned = await askPage(tabId, 'scrollToNote', { noteId });
    if (pinned?.answer === true) return ok(null);
    const { selector, frames, traits, quote, region } = target;
    const sure = index + 1 < waits.length;
    const place = { noteId, selector, frames, traits, quote, region, sure };
    const shown = await askPage(tabId, 'showPlace', place);
    if (shown?.answer === true) return ok(null);
  }
  return refused(isIn ? 'notFound' : 'pageUnreachable');
}
