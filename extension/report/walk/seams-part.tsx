import type { Feeling } from '../../../shared/journey/records.ts';
import { breakOf, type Seam, type SeamKind } from '../../../shared/journey/seam.ts';
import { feelingWord } from '../../platform/feeling-word.ts';
import { counted, text } from '../../platform/text.ts';
import { FeelingFace, feelingColour } from '../../ui/components/feeling-face.tsx';
import { forwardGlyph, Icon } from '../../ui/components/icon.tsx';
import { meanFeeling, stretch } from '../../ui/components/walk-summary-words.ts';
import { Part } from './part.tsx';
import type { WalkRead } from './walk-read.ts';
import { sideWord, stationName } from './walk-words.ts';

/** Every hand-over on the way, with what it cost. */
export function SeamsPart({ read }: { read: WalkRead }) {
  const { seams, language } = read;
  return (
    <Part id="seams" title={text('reportSeams')} sentence={sentenceOf(seams)}>
      {seams.length > 0 && (
        <ol class="seams">
          {seams.map((seam) => (
            <SeamRow key={seam.to.id} seam={seam} language={language} />
          ))}
        </ol>
      )}
    </Part>
  );
}

function sentenceOf(seams: readonly Seam[]): string {
  if (seams.length === 0) return text('reportSeamsNone');
  const worst = seams.reduce((one, other) => (breakOf(other) > breakOf(one) ? other : one));
  const all = counted('reportSeamCount', seams.length);
  return breakOf(worst) > 0
    ? `${all} ${text('reportSeamWorst', stationName(worst.from), stationName(worst.to))}`
    : all;
}

function SeamRow({ seam, language }: { seam: Seam; language: string }) {
  const { from, to, kinds, rated } = seam;
  return (
    <li data-broken={breakOf(seam) > 0 ? '' : undefined}>
      <p class="seam-names">
        <span>{stationName(from)}</span>
        <Icon glyph={forwardGlyph} size={14} label={text('reportTo')} />
        <span>{stationName(to)}</span>
      </p>
      <ul class="seam-kinds">
        {kinds.map((kind) => (
          <Kind key={kind} kind={kind} seam={seam} language={language} />
        ))}
      </ul>
      <p class="seam-cost">
        <span class="figure">{tookWords(seam.tookMs, language)}</span>
        {seam.pausedMs > 0 && (
          <span class="quiet">{text('reportSeamPaused', stretch(seam.pausedMs, language))}</span>
        )}
        {to.waitedMs !== null && to.waitedMs > 0 && (
          <span>{text('reportSeamWaited', stretch(to.waitedMs, language))}</span>
        )}
        {rated !== null && <span>{text('reportSeamRated', rated)}</span>}
        <Break seam={seam} language={language} />
      </p>
    </li>
  );
}

/** Below this it is told as no time at all: `0 sec` is what a clock says, not a person. */
const AT_ONCE_MS = 500;

function tookWords(ms: number, language: string): string {
  return ms < AT_ONCE_MS ? text('reportSeamAtOnce') : text('reportSeamTook', stretch(ms, language));
}

function Kind({ kind, seam, language }: { kind: SeamKind; seam: Seam; language: string }) {
  return (
    <li>
      <span class="quiet">{text(`reportSeam_${kind}`)}</span> {sideWord(seam.from, kind, language)}{' '}
      → {sideWord(seam.to, kind, language)}
    </li>
  );
}

/** How it felt before and after; nothing where neither was said. */
function Break({ seam: { before, after, felt }, language }: { seam: Seam; language: string }) {
  if (before === null && after === null) return null;
  return (
    <span class="seam-felt">
      <Face feeling={before} />
      <Icon glyph={forwardGlyph} size={12} label={text('reportTo')} />
      <Face feeling={after} />
      {felt !== null && felt !== 0 && <b class="figure">{meanFeeling(felt, language)}</b>}
    </span>
  );
}

function Face({ feeling }: { feeling: Feeling | null }) {
  if (feeling === null) return <span class="quiet">{text('summaryFeelingUnsaid')}</span>;
  return (
    <span style={{ color: feelingColour(feeling) }}>
      <FeelingFace feeling={feeling} size={18} label={feelingWord(feeling)} />
    </span>
  );
}
