import { defaultsOf } from '../../shared/journey/note-defaults.ts';
import { ownerOf } from '../../shared/journey/plan.ts';
import type { Journey, Note, Walk } from '../../shared/journey/records.ts';
import { isSignalRule, SIGNAL_RULES, signalKey } from '../../shared/journey/signal-rules.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import { newId } from '../platform/ids.ts';
import type { Refusal } from '../platform/messages.ts';
import type { JudgeSignal } from '../platform/signal-messages.ts';
import { signalSentence } from '../platform/signal-words.ts';
import {
  journey,
  latestPageAt,
  note as readNote,
  step as readStep,
  walk as readWalk,
} from '../store/read.ts';
import { changeStep, putNote } from '../store/write.ts';
import { settledBinding } from './binding.ts';
import { drain } from './drain.ts';
import { countLater } from './health.ts';
import { deleteNote, restoreNote } from './notes.ts';
import { pictureOfSignal, type SignalStep } from './signal-picture.ts';
import { forgetDismissal, forgetDismissals, rememberDismissal } from './signal-tuning.ts';
import { tellChange } from './tell.ts';

type Done = Result<null, Refusal>;
const done: Done = ok(null);

/**
 * What the walker says of a signal. Confirmed, it becomes a note: kept, or a draft to be written on; a second time is
 * the same note. Dismissed, it is not told of this element any more, in this journey. Open again takes both back.
 */
export async function judgeSignal({
  stepId,
  verdict,
  noteId,
  isDraft,
}: JudgeSignal): Promise<Done> {
  await drain();
  const step = await readStep(stepId);
  if (step?.kind !== 'signal') return refused('notFound');
  const walk = await readWalk(step.walkId);
  if (!walk) return refused('notFound');
  const planned = await journey(walk.journeyId);
  const named = verdict === 'confirmed' ? await noteIdOf(step, noteId) : null;
  if (named !== null) await keepNote(named, { step, walk, planned, isDraft: isDraft ?? false });
  else if (step.noteId !== null) await deleteNote(step.noteId);
  await changeStep(stepId, (stored, itsWalk) => ({
    step: stored.kind === 'signal' ? { ...stored, state: verdict, noteId: named } : stored,
    walk: itsWalk,
  }));
  const dismissal = { journeyId: walk.journeyId, key: signalKey(step) };
  if (verdict === 'dismissed') {
    const { rule, label, address } = step;
    await rememberDismissal({ ...dismissal, rule, label: label || address, at: Date.now() });
  } else await forgetDismissal(dismissal);
  const noteIds = [named, step.noteId].filter((id) => id !== null);
  tellChange(['steps', 'notes'], { stepIds: [stepId], noteIds });
  if (named !== null) void pictureOfSignal(step, named).catch(() => undefined);
  return done;
}

/** What was dismissed is told again. */
export async function tellSignalAgain(
  which: { journeyId: string; key: string } | null,
): Promise<Done> {
  await (which ? forgetDismissal(which) : forgetDismissals());
  tellChange([]);
  return done;
}

/** `judgeSignal` from a page of the walk: only about a signal of the walk that its tab is in. */
export async function judgeSignalHere(
  tabId: number,
  judged: JudgeSignal,
): Promise<Result<Note | null, Refusal>> {
  const binding = await settledBinding();
  if (!binding?.tabIds.includes(tabId)) return refused('noWalk');
  await drain();
  const step = await readStep(judged.stepId);
  if (step?.walkId !== binding.walkId) return refused('notFound');
  const answer = await judgeSignal(judged);
  if (!answer.ok || !judged.isDraft) return answer;
  const named = await readStep(judged.stepId);
  const note = named?.kind === 'signal' && named.noteId ? await readNote(named.noteId) : undefined;
  return ok(note?.phase === 'draft' ? note : null);
}

interface Keeping {
  step: SignalStep;
  walk: Walk;
  planned: Journey | undefined;
  isDraft: boolean;
}

/** Who confirms may name its note; one of another walk is nobody's to name here. */
async function noteIdOf(step: SignalStep, proposed: JudgeSignal['noteId']): Promise<string> {
  const id = step.noteId ?? proposed ?? newId();
  const known = await readNote(id);
  return known && known.walkId !== step.walkId ? newId() : id;
}

async function keepNote(id: string, keeping: Keeping): Promise<void> {
  if (await readNote(id)) await restoreNote(id);
  else {
    await putNote(await noteOf(id, keeping));
    countLater();
  }
}

async function noteOf(id: string, { step, walk, planned, isDraft }: Keeping): Promise<Note> {
  const kind = isSignalRule(step.rule) ? SIGNAL_RULES[step.rule].noteKind : 'unclear';
  const page = await latestPageAt(step.walkId, step.address);
  const touchpoint = planned?.plan.touchpoints.find((one) => one.id === step.touchpoint);
  const { address, stage, at } = step;
  const now = Date.now();
  return {
    ...{ id, walkId: walk.id, journeyId: walk.journeyId, personaId: walk.personaId },
    ...{ phase: isDraft ? 'draft' : 'kept', kind, ...defaultsOf(kind) },
    text: signalSentence(step),
    ...{ stage, touchpoint: step.touchpoint, address, title: page?.title ?? '' },
    owner: touchpoint ? ownerOf(touchpoint) : null,
    responsible: touchpoint?.responsible ?? null,
    viewport: { width: 0, height: 0, scale: 1 },
    target: targetOf(step),
    ...{ anchor: 'unknown', pictureId: null, at, editedAt: now, revision: 0, deletedAt: null },
  };
}

/** Where it was on the screen nobody knows any more. */
function targetOf({ selector, label, traits }: SignalStep): Note['target'] {
  if (!selector) return null;
  const box = { x: 0, y: 0, width: 0, height: 0 };
  return { selector, label, tag: traits?.tag ?? '', box, ...(traits ? { traits } : {}) };
}
