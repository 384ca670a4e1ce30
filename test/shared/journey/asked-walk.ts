import { duePrompt } from '../../../shared/journey/due-prompt.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { PromptCardId } from '../../../shared/journey/prompts.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { answer, MINUTE, page, START } from './sample-walk.ts';

export const plan = presetPlan('three');
export const five = presetPlan('five');
export const SHOP = 'https://shop.example';
/** A walk whose start says nothing of where the customer comes from. */
export const NOBODY = { channel: '', charter: undefined, startedAt: START };
export const at = (minute: number, path: string, stage: string | null) =>
  page(minute * MINUTE, { address: path.startsWith('http') ? path : SHOP + path, stage });
export const said = (minute: number, question: string, facts = {}) =>
  answer(minute * MINUTE, question, facts);
export const skip = (minute: number, question = 'need', facts = {}) =>
  said(minute, question, { skipped: true, text: '', ...facts });
export const due = (steps: Step[], quiet: PromptCardId[] = [], of = plan) =>
  duePrompt(of, NOBODY, steps, new Set(quiet))?.card.id ?? null;
/** As it is written down when a question was to be seen at a place: a moment after the walker came there. */
export const asked = (minute: number, question: string, facts = {}) =>
  answer(minute * MINUTE + 1, question, { skipped: true, text: '', waits: true, ...facts });

/** The start is behind, and the stage before the purchase was asked about. */
export const BEGUN: Step[] = [
  at(0, '/', 'before'),
  said(0.1, 'contact'),
  at(1, '/a', 'before'),
  said(1.1, 'motivation', { stage: 'before' }),
];
