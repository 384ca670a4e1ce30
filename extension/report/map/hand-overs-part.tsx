import { useState } from 'preact/hooks';
import type { SeamSum } from '../../../shared/journey/map/seam-sums.ts';
import { counted, text } from '../../platform/text.ts';
import { Button } from '../../ui/components/button.tsx';
import { forwardGlyph, Icon } from '../../ui/components/icon.tsx';
import { stretch } from '../../ui/components/walk-summary-words.ts';
import { fragmentOf } from '../route.ts';
import { Part } from '../walk/part.tsx';
import { sideValueWord } from '../walk/side-words.ts';
import type { MapRead } from './map-read.ts';

/** So many stand in the list before one asks for all of them. */
const SHOWN_FIRST = 8;

/** Every hand-over of the journey over all walks, the one that broke most first. */
export function HandOversPart({ read }: { read: MapRead }) {
  const { seams } = read.map;
  const [all, setAll] = useState(false);
  if (seams.length === 0) {
    return <Part id="seams" title={text('reportSeams')} sentence={text('mapSeamsNone')} />;
  }
  return (
    <Part id="seams" title={text('reportSeams')} sentence={sentenceOf(read)}>
      <ol class="map-seams">
        {seams.slice(0, all ? undefined : SHOWN_FIRST).map((seam) => (
          <SeamRow key={JSON.stringify([seam.kind, seam.from, seam.to])} read={read} seam={seam} />
        ))}
      </ol>
      {seams.length > SHOWN_FIRST && !all && (
        <Button onClick={() => setAll(true)}>
          {counted('mapMorePains', seams.length - SHOWN_FIRST)}
        </Button>
      )}
    </Part>
  );
}

function sentenceOf({ map: { seams, headlines }, language }: MapRead): string {
  const worst = headlines.seam;
  const all = counted('mapSeamCount', seams.length);
  return worst
    ? `${all} ${counted('mapSeamWorst', worst.times, worst.broke, ...sidesOf(worst, language))}`
    : `${all} ${text('mapSeamsHeld')}`;
}

/** What stands on both sides, in words. */
export function sidesOf({ kind, from, to }: SeamSum, language: string): [string, string] {
  return [sideValueWord(kind, from, language), sideValueWord(kind, to, language)];
}

function SeamRow({ read: { language }, seam }: { read: MapRead; seam: SeamSum }) {
  const { kind, times, broke, tookMs, walks } = seam;
  const [from, to] = sidesOf(seam, language);
  return (
    <li data-broken={broke > 0 ? '' : undefined}>
      <span class="map-seam-kind hint">{text(`reportSeam_${kind}`)}</span>
      <span class="map-seam-names">
        {from} <Icon glyph={forwardGlyph} size={14} label={text('reportTo')} /> {to}
      </span>
      <span class="map-seam-bar" style={{ '--share': broke / times }} aria-hidden="true">
        <i />
      </span>
      <span>
        {broke > 0 ? counted('mapSeamBroke', times, broke) : counted('mapSeamHeld', times)}
      </span>
      <span class="hint">{text('mapSeamLongest', stretch(tookMs, language))}</span>
      {walks[0] && <a href={fragmentOf('walk', walks[0])}>{text('mapSeamSee')}</a>}
    </li>
  );
}
