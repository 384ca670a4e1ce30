import type { FeltObserved } from '../../../shared/journey/felt-observed.ts';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import { feelingWord } from '../../platform/feeling-word.ts';
import { signalName } from '../../platform/signal-words.ts';
import { counted, text } from '../../platform/text.ts';
import { FeelingCurve } from '../../ui/components/feeling-curve.tsx';
import { FeelingFace, feelingColour } from '../../ui/components/feeling-face.tsx';
import { Icon, warnGlyph } from '../../ui/components/icon.tsx';
import { Part } from './part.tsx';
import type { WalkRead } from './walk-read.ts';
import { stationName } from './walk-words.ts';

/** The curve, and where what was felt and what was observed do not fit together. */
export function FeltPart({ read }: { read: WalkRead }) {
  const disputed = read.felt.filter(({ disagreement }) => disagreement !== null);
  return (
    <Part id="felt" title={text('reportFelt')} sentence={sentenceOf(read, disputed.length)}>
      <FeelingCurve
        stages={read.plan.stages.map(({ name }) => inLanguage(name, read.language))}
        points={read.told.curve}
        language={read.language}
      />
      {disputed.length > 0 && (
        <ul class="disputed">
          {disputed.map((one) => (
            <Disputed key={one.station.id} {...one} />
          ))}
        </ul>
      )}
    </Part>
  );
}

function sentenceOf({ told, signals }: WalkRead, disputed: number): string {
  if (disputed > 0) return counted('reportDisagree', disputed);
  return told.curve.length > 0 && signals.length > 0 ? text('reportAgree') : '';
}

function Disputed({ station, felt, signals, disagreement }: FeltObserved) {
  if (felt === null || disagreement === null) return null;
  return (
    <li data-disagreement={disagreement}>
      <Icon glyph={warnGlyph} />
      <div>
        <strong>{stationName(station)}</strong>
        <p>
          <span class="disputed-felt" style={{ color: feelingColour(felt) }}>
            <FeelingFace feeling={felt} size={18} />
            {text('reportFeltWas', feelingWord(felt))}
          </span>
          {' · '}
          {disagreement === 'feltFine' ? observed(signals) : text('reportNothingObserved')}
        </p>
      </div>
    </li>
  );
}

/** `Dead click ×3, Slow page`. */
function observed(signals: FeltObserved['signals']): string {
  const counts = new Map<string, number>();
  for (const { rule } of signals) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const names = [...counts].map(([rule, times]) =>
    times > 1 ? `${signalName(rule)} ×${times}` : signalName(rule),
  );
  return text('reportObserved', names.join(', '));
}
