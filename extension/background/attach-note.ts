import * as v from 'valibot';
import { type Note, type Target, TargetSchema } from '../../shared/journey/records.ts';
import { withTarget } from '../../shared/journey/targets.ts';
import { withNoteLine } from '../../shared/journey/work-note.ts';
import { cleanAddress, originOf } from '../../shared/kit/page-address.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import { askPage, type Refusal } from '../platform/messages.ts';
import { tabFacts } from '../platform/tabs.ts';
import { note as readNote } from '../store/read.ts';
import { changeNote } from '../store/write.ts';
import { drain } from './drain.ts';
import { enter } from './enter.ts';
import { workOnNote } from './notes.ts';
import { tellChange } from './tell.ts';

type Done = Result<null, Refusal>;

/**
 * Gives a note another place: the one the tab's page shows for it with a question mark (`here`), or one that the person points
 * at next (`point`), or one more (`also`). The note keeps its words; its history says where it was.
 */
export async function attachNote(
  tabId: number,
  noteId: string,
  how: 'here' | 'point' | 'also',
): Promise<Done> {
  if (!(await isOfSite(tabId, noteId))) return refused('otherSite');
  if (!(await enter(tabId))) return refused('pageUnreachable');
  if (how !== 'here') {
    const asked = await askPage(tabId, 'beginPicking', { noteId, also: how === 'also' });
    return asked ? ok(null) : refused('pageUnreachable');
  }
  const asked = await askPage(tabId, 'targetOfNote', { noteId });
  if (!asked) return refused('pageUnreachable');
  const told = v.safeParse(TargetSchema, asked.answer);
  if (!told.success) return refused('notFound');
  // It is the same part of what is there now.
  const region = (await readNote(noteId))?.target?.region;
  return attach(tabId, noteId, { ...told.output, ...(region ? { region } : {}) });
}

/**
 * What a person pointed at in the tab's page is the note's place from now on.
 * @param target null for the whole page
 */
export async function attach(tabId: number, noteId: string, target: Target | null): Promise<Done> {
  // A page may not take over a note that is about another site.
  if (!(await isOfSite(tabId, noteId))) return refused('otherSite');
  await drain();
  const address = cleanAddress((await tabFacts(tabId))?.address ?? '');
  const at = Date.now();
  const note = await changeNote(noteId, (stored) => attached(stored, target, address, at));
  tellChange(['notes'], { noteIds: [noteId] });
  return note ? ok(null) : refused('notFound');
}

function attached(note: Note, target: Target | null, address: string, at: number): Note {
  const placed: Note = {
    ...note,
    ...{ target, address, anchor: target ? 'found' : 'unknown' },
    ...{ revision: note.revision + 1, editedAt: at },
  };
  const [from, to] = [note.target?.label ?? '', target?.label ?? ''];
  return withNoteLine(placed, { at, what: 'attached', from, to });
}

/** What a person pointed at in the tab's page is one more place of the note. */
export async function addPlace(tabId: number, noteId: string, target: Target): Promise<Done> {
  await drain();
  const [tab, stored] = await Promise.all([tabFacts(tabId), readNote(noteId)]);
  // Its places are those of one page.
  if (cleanAddress(tab?.address ?? '') !== stored?.address) return refused('otherSite');
  const note = await changeNote(noteId, (now) => ({
    ...{ ...now, ...withTarget(now, target) },
    ...{ revision: now.revision + 1, editedAt: Date.now() },
  }));
  tellChange(['notes']);
  return note ? ok(null) : refused('notFound');
}

/** A page may say of a note that is lost on it that this solved it, and nothing else of what is done about notes. */
export async function solveLost(tabId: number, noteId: string): Promise<Done> {
  await drain();
  const [tab, note] = await Promise.all([tabFacts(tabId), readNote(noteId)]);
  const isLostHere = note?.anchor === 'lost' && note.address === cleanAddress(tab?.address ?? '');
  return isLostHere ? workOnNote(noteId, { state: 'solved' }) : refused('notFound');
}

async function isOfSite(tabId: number, noteId: string): Promise<boolean> {
  const [tab, note] = await Promise.all([tabFacts(tabId), readNote(noteId)]);
  const origin = originOf(tab?.address ?? '');
  return note !== undefined && origin !== '' && origin === originOf(note.address);
}
