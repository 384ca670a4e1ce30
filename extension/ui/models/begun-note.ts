import type { Signal } from '@preact/signals';
import type { MessageStep, MomentStep } from '../../../shared/journey/moment-proposals.ts';
import { noteOfStep } from '../../../shared/journey/note-of-step.ts';
import type { Refusal } from '../../platform/messages.ts';
import type { Client } from '../client.ts';
import type { RecordsModel } from './records-model.ts';
import type { StepSaver } from './step-saver.ts';

/** Where a step is being written. */
interface Desk {
  client: Client;
  records: RecordsModel;
  saver: StepSaver;
  typed: Signal<MomentStep | MessageStep | null>;
  refusal: Signal<Refusal | null>;
}

/**
 * Begins a note about the step in the editor, and closes that.
 * @param name what the step is called where it has no words of its own
 * @returns the note's id; null where the store refused
 */
export async function begunNote(desk: Desk, name: string): Promise<string | null> {
  const { client, records, saver, typed, refusal } = desk;
  const step = typed.value;
  const walk = records.shown.value;
  if (!step || !walk || !(await saver.secured())) return null;
  const plan = records.journeyOf(walk)?.plan;
  const note = noteOfStep(client.newId(), step, { walk, plan, name, now: client.now() });
  const answer = await client.command
    .saveNote({ note })
    .catch(() => ({ ok: false, reason: 'unknown' }) as const);
  refusal.value = answer.ok ? null : answer.reason;
  if (!answer.ok) return null;
  await records.reread([step.id]);
  typed.value = null;
  saver.forget();
  return note.id;
}
