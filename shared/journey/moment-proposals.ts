import { CHANNELS } from './channels.ts';
import type { MadeStep } from './made-step.ts';
import { ownerOf, type Plan } from './plan.ts';

export type MomentStep = Extract<MadeStep, { kind: 'moment' }>;
export type MessageStep = Extract<MadeStep, { kind: 'message' }>;
export type MessageSort = MessageStep['sort'];

export const MESSAGE_SORTS: readonly MessageSort[] = [
  'mail',
  'ad',
  'banner',
  'sms',
  'push',
  'chat',
  'post',
  'letter',
  'other',
];
/** Those that stand on a page; all others come beside it. */
const ON_A_PAGE: ReadonlySet<MessageSort> = new Set(['ad', 'banner', 'chat', 'post']);

/** Where the walker was when something else happened. */
export interface Whereabouts {
  /** Of the latest page; empty before the first. */
  address: string;
  stage: string | null;
}

/** A moment that begins here and now; nothing of it is said yet. */
export function newMoment(id: string, walkId: string, at: number, here: Whereabouts): MomentStep {
  return {
    ...{ kind: 'moment', id, walkId, at, address: '', stage: here.stage },
    ...{ channel: '', medium: 'physical', owner: 'brand', touchpoint: null, text: '' },
    ...{ tookMs: null, waitedMs: null, feeling: null, pictureId: null },
  };
}

export function newMessage(id: string, walkId: string, at: number, here: Whereabouts): MessageStep {
  return {
    ...{ kind: 'message', id, walkId, at, address: '', stage: here.stage, sort: 'mail' },
    ...{ text: '', touchpoint: null, verdict: null, against: null, remark: '', pictureId: null },
  };
}

/** The moment in a channel, with the owner and medium that the channel usually has; they can be changed after it. */
export function inChannel(step: MomentStep, channel: string): MomentStep {
  const known = CHANNELS.find(({ id }) => id === channel);
  return known
    ? { ...step, channel, owner: known.owner, medium: known.medium }
    : { ...step, channel };
}

/** The moment at a touchpoint of the plan, with what the plan says of it. */
export function atTouchpoint(plan: Plan, step: MomentStep, touchpoint: string | null): MomentStep {
  const planned = plan.touchpoints.find(({ id }) => id === touchpoint);
  if (!planned) return { ...step, touchpoint };
  const { channel, medium, stages } = planned;
  return {
    ...inChannel(step, channel ?? step.channel),
    ...{ touchpoint, medium, owner: ownerOf(planned) },
    stage: step.stage !== null && stages.includes(step.stage) ? step.stage : (stages[0] ?? null),
  };
}

/** The message of a sort: what stands on a page belongs to the page that was shown. */
export function ofSort(step: MessageStep, sort: MessageSort, pageAddress: string): MessageStep {
  return { ...step, sort, address: ON_A_PAGE.has(sort) ? pageAddress : '' };
}
