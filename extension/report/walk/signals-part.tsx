import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Step } from '../../../shared/journey/records.ts';
import { signalDetail, signalName, signalSentence } from '../../platform/signal-words.ts';
import { counted, text } from '../../platform/text.ts';
import { Button } from '../../ui/components/button.tsx';
import { checkGlyph, closeGlyph, type Glyph, Icon, warnGlyph } from '../../ui/components/icon.tsx';
import { clockTime, dayAndTime } from '../../ui/components/shown-time.ts';
import { touchpointName } from '../../ui/components/walk-summary-words.ts';
import type { AfterModel } from '../../ui/models/after-model.ts';
import { Part } from './part.tsx';
import type { WalkRead } from './walk-read.ts';
import './signals.css';

type Signal = Extract<Step, { kind: 'signal' }>;

const STATES = ['confirmed', 'open', 'dismissed'] as const;
const GLYPHS: Record<Signal['state'], Glyph> = {
  confirmed: checkGlyph,
  open: warnGlyph,
  dismissed: closeGlyph,
};

interface SignalsProps {
  read: WalkRead;
  onJudge: AfterModel['judge'];
}

/** Friction that was detected, and what the walker said of it; what nothing was said of can be said now. */
export function SignalsPart({ read, onJudge }: SignalsProps) {
  const { signals } = read;
  if (signals.length === 0) {
    return <Part id="signals" title={text('reportSignals')} sentence={text('reportSignalsNone')} />;
  }
  const counts = STATES.map((state) =>
    countOf(state, signals.filter((one) => one.state === state).length),
  );
  return (
    <Part id="signals" title={text('reportSignals')} sentence={counts.filter(Boolean).join(', ')}>
      <ul class="signals">
        {signals.map((signal) => (
          <SignalRow key={signal.id} signal={signal} read={read} onJudge={onJudge} />
        ))}
      </ul>
    </Part>
  );
}

function countOf(state: Signal['state'], count: number): string {
  return count > 0 ? counted(`reportSignal_${state}`, count) : '';
}

function SignalRow({ signal, read, onJudge }: SignalsProps & { signal: Signal }) {
  const { state, rule, strength, touchpoint } = signal;
  const name = touchpoint && touchpointName(read.plan, touchpoint, read.language);
  const beside = [name, signalDetail(signal)].filter(Boolean).join(' · ');
  return (
    <li data-state={state}>
      <Icon glyph={GLYPHS[state]} label={text(`reportSignalState_${state}`)} />
      <div>
        <strong>{signalName(rule)}</strong>{' '}
        {strength === 'weak' && <span class="quiet">{text('signalWeak')}</span>}
        <p>{signalSentence(signal)}</p>
        {beside && <p class="quiet">{beside}</p>}
        <Verdict signal={signal} onJudge={onJudge} />
      </div>
      <time dateTime={new Date(signal.at).toISOString()} title={dayAndTime(signal.at)}>
        {clockTime(signal.at)}
      </time>
    </li>
  );
}

/** Keep or dismiss it; what was said here a moment ago can be taken back, what was said on the way stays. */
function Verdict({
  signal: { id, rule, state },
  onJudge,
}: Omit<SignalsProps, 'read'> & { signal: Signal }) {
  const place = useRef<HTMLParagraphElement>(null);
  const [saidHere, setSaidHere] = useState(false);
  const isOpen = state === 'open';
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    // The button that was pressed is gone: the one in its place has the focus.
    if (wasOpen.current !== isOpen && saidHere) place.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen && !saidHere) return null;
  const press = (verdict: 'confirmed' | 'dismissed' | 'open') => {
    setSaidHere(true);
    void onJudge(id, verdict);
  };
  const button = (words: string, verdict: 'confirmed' | 'dismissed' | 'open') => (
    <Button
      kind={verdict === 'dismissed' ? 'quiet' : 'outline'}
      label={`${words}: ${signalName(rule)}`}
      onClick={() => press(verdict)}
    >
      {words}
    </Button>
  );
  return (
    <p ref={place} class="signal-verdict">
      {isOpen && button(text('signalKeep'), 'confirmed')}
      {isOpen && button(text('signalDismiss'), 'dismissed')}
      {!isOpen && button(text('undo'), 'open')}
    </p>
  );
}
