import type { Owner, Plan } from '../../../shared/journey/plan.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { MINUTE, START } from './sample-walk.ts';

type Kind<Name extends Step['kind']> = Extract<Step, { kind: Name }>;

/** Five stages, and touchpoints of three owners. */
export function afterPlan(): Plan {
  const touchpoint = (id: string, stage: string, owner: Owner, over = {}) => ({
    ...{ id, label: id, stages: [stage], medium: 'digital' as const, owner, ...over },
  });
  return {
    ...presetPlan('five'),
    touchpoints: [
      touchpoint('ad', 'awareness', 'partner', { channel: 'instagram' }),
      touchpoint('list', 'consideration', 'brand', { responsible: 'Web', next: ['product'] }),
      touchpoint('product', 'consideration', 'brand', { responsible: 'Web' }),
      touchpoint('cart', 'purchase', 'brand', { responsible: 'Web' }),
      touchpoint('pay', 'purchase', 'partner', { responsible: 'Finance' }),
      touchpoint('parcel', 'retention', 'partner', { channel: 'delivery_tracking' }),
      touchpoint('tip', 'advocacy', 'brand'),
    ],
  };
}

let made = 0;
function base(minutes: number) {
  made += 1;
  return {
    id: `after-${String(made).padStart(4, '0')}`,
    ...{ walkId: 'walk-1', at: START + minutes * MINUTE, address: '', stage: null },
  };
}

export function moment(minutes: number, over: Partial<Kind<'moment'>> = {}): Kind<'moment'> {
  return {
    ...base(minutes),
    ...{ kind: 'moment', channel: 'phone', medium: 'physical', owner: 'brand', touchpoint: null },
    ...{ text: 'Called support', tookMs: null, waitedMs: null, feeling: null, pictureId: null },
    ...over,
  };
}

export function message(minutes: number, over: Partial<Kind<'message'>> = {}): Kind<'message'> {
  return {
    ...base(minutes),
    ...{ kind: 'message', sort: 'mail', text: 'Your order', touchpoint: null, verdict: null },
    ...{ against: null, remark: '', pictureId: null },
    ...over,
  };
}

export function signal(minutes: number, over: Partial<Kind<'signal'>> = {}): Kind<'signal'> {
  return {
    ...base(minutes),
    ...{ kind: 'signal', rule: 'dead', version: 1, strength: 'strong', values: { clicks: 1 } },
    ...{ label: 'Buy', selector: '#buy', touchpoint: null, state: 'open', noteId: null },
    ...over,
  };
}

export function answer(minutes: number, over: Partial<Kind<'answer'>> = {}): Kind<'answer'> {
  const said = { kind: 'answer' as const, question: 'ease', value: null, text: '', skipped: false };
  return { ...base(minutes), ...said, ...over };
}
