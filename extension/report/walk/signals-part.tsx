import type { Step } from '../../../shared/journey/records.ts';
import { signalDetail, signalName, signalSentence } from '../../platform/signal-words.ts';
import { counted, text } from '../../platform/text.ts';
import { checkGlyph, closeGlyph, type Glyph, Icon, warnGlyph } from '../../ui/components/icon.tsx';
import { clockTime, dayAndTime } from '../../ui/components/shown-time.ts';
import { touchpointName } from '../../ui/components/walk-summary-words.ts';
import { Part } from './part.tsx';
import type { WalkRead } from './walk-read.ts';

type Signal = Extract<Step, { kind: 'signal' }>;

const STATES = ['confirmed', 'open', 'dismissed'] as const;
const GLYPHS: Record<Signal['state'], Glyph> = {
  confirmed: checkGlyph,
  open: warnGlyph,
  dismissed: closeGlyph,
};

/** Friction that was detected, by what the walker said of it. */
export function SignalsPart({ read }: { read: WalkRead }) {
  const { signals } = read;
  if (signals.length === 0) {
    return <Part id="signals" title={text('reportSignals')} sentence={text('reportSignalsNone')} />;
  }
  const groups = STATES.map((state) => ({
    state,
    signals: signals.filter((signal) => signal.state === state),
  }));
  return (
    <Part
      id="signals"
      title={text('reportSignals')}
      sentence={groups
        .map((group) => countOf(group.state, group.signals.length))
        .filter(Boolean)
        .join(', ')}
    >
      <ul class="signals">
        {groups.flatMap((group) =>
          group.signals.map((signal) => <SignalRow key={signal.id} signal={signal} read={read} />),
        )}
      </ul>
    </Part>
  );
}

function countOf(state: Signal['state'], count: number): string {
  return count > 0 ? counted(`reportSignal_${state}`, count) : '';
}

function SignalRow({ signal, read }: { signal: Signal; read: WalkRead }) {
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
      </div>
      <time dateTime={new Date(signal.at).toISOString()} title={dayAndTime(signal.at)}>
        {clockTime(signal.at)}
      </time>
    </li>
  );
}
