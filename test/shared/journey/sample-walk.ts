import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Journey, Note, Step, Walk } from '../../../shared/journey/records.ts';
import type { FilePicture } from '../../../shared/journey/walk-file.ts';

/** A Sunday in November 2026, so that times in failures can be read. */
export const START = Date.UTC(2026, 10, 22, 14, 0, 0);
export const MINUTE = 60_000;

/** A pixel of PNG. */
export const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export function sampleJourney(): Journey {
  return {
    id: 'journey-1',
    plan: presetPlan('five'),
    source: { kind: 'preset', preset: 'five' },
    savedAt: START,
  };
}

export function sampleWalk(facts: Partial<Walk> = {}): Walk {
  return {
    id: 'walk-1',
    journeyId: 'journey-1',
    personaId: null,
    goal: 'A raincoat that lasts',
    channel: 'instagram',
    startAddress: 'https://shop.example/',
    state: 'ended',
    startedAt: START,
    endedAt: START + 20 * MINUTE,
    sites: ['https://shop.example'],
    closing: { reached: true, leftAt: null, ease: 7, remark: '' },
    pauses: [],
    ...facts,
  };
}

type PageStep = Extract<Step, { kind: 'page' }>;
type TouchpointStep = Extract<Step, { kind: 'touchpoint' }>;
type FeltStep = Extract<Step, { kind: 'felt' }>;

let made = 0;
function base(afterMs: number) {
  made += 1;
  const id = `step-${String(made).padStart(4, '0')}`;
  return {
    id,
    walkId: 'walk-1',
    at: START + afterMs,
    address: 'https://shop.example/',
    stage: null,
  };
}

export function page(afterMs: number, facts: Partial<PageStep> = {}): PageStep {
  return { ...base(afterMs), kind: 'page', title: 'Page', loadMs: 300, marks: 1, ...facts };
}

export function met(
  afterMs: number,
  touchpoint: string,
  facts: Partial<TouchpointStep> = {},
): TouchpointStep {
  return { ...base(afterMs), kind: 'touchpoint', touchpoint, action: 'seen', ...facts };
}

export function felt(
  afterMs: number,
  feeling: FeltStep['feeling'],
  facts: Partial<FeltStep> = {},
): FeltStep {
  return { ...base(afterMs), kind: 'felt', feeling, ...facts };
}

export function sampleNote(facts: Partial<Note> = {}): Note {
  return {
    id: 'note-1',
    walkId: 'walk-1',
    journeyId: 'journey-1',
    personaId: null,
    phase: 'kept',
    kind: 'unclear',
    severity: 3,
    feeling: -1,
    text: 'Shipping cost only at the end',
    stage: 'purchase',
    touchpoint: 'checkout.pay',
    owner: 'brand',
    responsible: 'Web',
    address: 'https://shop.example/checkout',
    title: 'Checkout',
    viewport: { width: 1280, height: 800, scale: 2 },
    target: {
      selector: '#shipping',
      label: 'Shipping',
      tag: 'td',
      box: { x: 10, y: 20.5, width: 100, height: 30 },
    },
    anchor: 'found',
    pictureId: null,
    at: START + 5 * MINUTE,
    editedAt: START + 6 * MINUTE,
    revision: 4,
    deletedAt: null,
    ...facts,
  };
}

export function samplePicture(facts: Partial<FilePicture> = {}): FilePicture {
  return {
    id: 'picture-1',
    noteId: 'note-1',
    at: START + 5 * MINUTE,
    width: 1,
    height: 1,
    box: null,
    covered: 2,
    type: 'image/png',
    base64: PIXEL,
    ...facts,
  };
}

type MomentStep = Extract<Step, { kind: 'moment' }>;
type MessageStep = Extract<Step, { kind: 'message' }>;
type AnswerStep = Extract<Step, { kind: 'answer' }>;

export function moment(afterMs: number, facts: Partial<MomentStep> = {}): MomentStep {
  return {
    ...{ ...base(afterMs), address: '', kind: 'moment', channel: 'phone', medium: 'physical' },
    ...{ owner: 'brand', touchpoint: null, text: 'Asked about the size', tookMs: null },
    ...{ waitedMs: null, feeling: null, pictureId: null },
    ...facts,
  };
}

export function message(afterMs: number, facts: Partial<MessageStep> = {}): MessageStep {
  return {
    ...{ ...base(afterMs), address: '', kind: 'message', sort: 'mail', text: 'Your order is here' },
    ...{ touchpoint: null, verdict: null, against: null, remark: '', pictureId: null },
    ...facts,
  };
}

export function answer(
  afterMs: number,
  question: string,
  facts: Partial<AnswerStep> = {},
): AnswerStep {
  return {
    ...{ ...base(afterMs), kind: 'answer', question, value: null, text: 'Yes', skipped: false },
    ...facts,
  };
}
