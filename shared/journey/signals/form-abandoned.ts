import { SIGNAL_RULES } from '../signal-rules.ts';
import type { Detector, FieldSeen, Finding } from './observation.ts';

const { fields, changed, idleMs } = SIGNAL_RULES['form-abandoned'].thresholds;

interface Begun {
  firstAt: number;
  /** The field somebody was in last. */
  last: FieldSeen;
  changed: Set<number>;
  /** Since when nobody is in the form; null while somebody is. */
  blurredAt: number | null;
}

/** A form of several fields that was begun and not sent: left with the page, or left alone for half a minute. */
export function formDetector(): Detector {
  const forms = new Map<number, Begun>();
  const field = (seen: FieldSeen) => {
    if (seen.isSearch || seen.fields < fields) return;
    const none: Begun = { firstAt: seen.at, last: seen, changed: new Set(), blurredAt: null };
    const begun = forms.get(seen.form) ?? none;
    if (seen.changed) begun.changed.add(seen.target);
    forms.set(seen.form, { ...begun, last: seen, blurredAt: null });
  };
  const close = (at: number, which: (begun: Begun) => boolean, strength: Finding['strength']) => {
    const found: Finding[] = [];
    for (const [form, begun] of forms) {
      if (!which(begun)) continue;
      forms.delete(form);
      if (begun.changed.size >= changed) found.push(abandoned(begun, at, strength));
    }
    return found;
  };
  const isIdle = (at: number) => (begun: Begun) =>
    begun.blurredAt !== null && at - begun.blurredAt >= idleMs;
  return {
    see(seen) {
      const idle = close(seen.at, isIdle(seen.at), 'weak');
      if (seen.kind === 'field') field(seen);
      if (seen.kind === 'form-sent') forms.delete(seen.form);
      if (seen.kind === 'form-blurred') {
        const begun = forms.get(seen.form);
        if (begun) begun.blurredAt = seen.at;
      }
      return seen.kind === 'left' ? [...idle, ...close(seen.at, () => true, 'strong')] : idle;
    },
    due() {
      const since = [...forms.values()].flatMap(({ blurredAt }) => blurredAt ?? []);
      return since.length > 0 ? Math.min(...since) + idleMs : null;
    },
  };
}

function abandoned(begun: Begun, at: number, strength: Finding['strength']): Finding {
  return {
    rule: 'form-abandoned',
    strength,
    at,
    target: begun.last.target,
    values: {
      changed: begun.changed.size,
      fields: begun.last.fields,
      ms: Math.round(at - begun.firstAt),
    },
  };
}
