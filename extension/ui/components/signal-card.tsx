import type { Step } from '../../../shared/journey/records.ts';
import { signalName, signalSentence } from '../../platform/signal-words.ts';
import { text } from '../../platform/text.ts';
import { Button } from './button.tsx';
import { checkGlyph } from './icon.tsx';

export type SignalStep = Extract<Step, { kind: 'signal' }>;

export interface SignalActs {
  onKeep: () => void;
  onEdit: () => void;
  onDismiss: () => void;
  /** Takes the verdict back. */
  onReopen: () => void;
}

/**
 * Friction that was seen: what, with its figures, and what the walker says of it. Kept, it is a line above its note, which
 * says the rest.
 */
export function SignalCard({ signal, acts }: { signal: SignalStep; acts: SignalActs }) {
  const name = signalName(signal.rule);
  if (signal.state === 'confirmed') {
    return (
      <p class="signal-line">
        <span>{name}</span>
        <Judged words={text('signalStateConfirmed')} name={name} onReopen={acts.onReopen} />
      </p>
    );
  }
  return (
    <div class="signal-card" data-state={signal.state}>
      <p>
        <strong>{name}</strong>
        {signal.strength === 'weak' && <span class="timeline-remark"> {text('signalWeak')}</span>}
      </p>
      <p class="signal-said">{signalSentence(signal)}</p>
      {signal.state === 'open' ? (
        <OpenActs name={name} acts={acts} />
      ) : (
        <p class="signal-acts">
          <Judged words={text('signalStateDismissed')} name={name} onReopen={acts.onReopen} />
        </p>
      )}
    </div>
  );
}

/** What was said of it, and the way back. */
function Judged(props: { words: string; name: string; onReopen: () => void }) {
  const { words, name, onReopen } = props;
  return (
    <>
      <span class="timeline-remark">{words}</span>
      <Button label={`${text('undo')}: ${name}`} onClick={onReopen}>
        {text('undo')}
      </Button>
    </>
  );
}

function OpenActs({ name, acts }: { name: string; acts: SignalActs }) {
  const of = (words: string) => `${words}: ${name}`;
  return (
    <div class="signal-acts">
      <Button
        kind="outline"
        glyph={checkGlyph}
        label={of(text('signalKeep'))}
        onClick={acts.onKeep}
      >
        {text('signalKeep')}
      </Button>
      <Button label={of(text('signalEdit'))} onClick={acts.onEdit}>
        {text('signalEdit')}
      </Button>
      <Button label={of(text('signalDismiss'))} onClick={acts.onDismiss}>
        {text('signalDismiss')}
      </Button>
    </div>
  );
}
