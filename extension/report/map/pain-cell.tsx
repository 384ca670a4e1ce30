import { useState } from 'preact/hooks';
import type { Pain } from '../../../shared/journey/map/pains.ts';
import { counted, text } from '../../platform/text.ts';
import { Button } from '../../ui/components/button.tsx';
import { firstLine } from '../../ui/components/note-row.tsx';
import { severityWord } from '../../ui/components/note-words.ts';
import { PictureCrop } from '../../ui/components/picture-crop.tsx';
import { SeverityBars } from '../../ui/components/severity-bars.tsx';
import { fragmentOf } from '../route.ts';
import type { MapRead } from './map-read.ts';
import { painPlace } from './map-words.ts';

/** So many stand in a cell before one asks for all of them. */
const SHOWN_FIRST = 4;
/** Width by height of a thumbnail. */
const ASPECT = 1.6;

/** Where a stage hurts, heaviest first, each with a picture of it where there is one. */
export function PainCell({ read, stage }: { read: MapRead; stage: string }) {
  const [all, setAll] = useState(false);
  const here = read.map.pains.filter((pain) => pain.stage === stage);
  if (here.length === 0) return null;
  return (
    <>
      <ul class="map-pains">
        {here.slice(0, all ? undefined : SHOWN_FIRST).map((pain) => (
          <PainRow key={pain.id} read={read} pain={pain} />
        ))}
      </ul>
      {here.length > SHOWN_FIRST && !all && (
        <Button onClick={() => setAll(true)}>
          {counted('mapMorePains', here.length - SHOWN_FIRST)}
        </Button>
      )}
    </>
  );
}

function PainRow({ read, pain }: { read: MapRead; pain: Pain }) {
  const { worst, hurt, came, responsible } = pain;
  return (
    <li class="map-pain">
      <a href={fragmentOf('notes', worst.id)}>
        <Thumb read={read} pain={pain} />
        <span class="map-pain-place">
          <SeverityBars severity={worst.severity} size={12} label={severityWord(worst.severity)} />{' '}
          {painPlace(read, pain)}
        </span>
        <span class="map-pain-words" dir="auto">
          {firstLine(worst)}
        </span>
      </a>
      <span class="hint">
        {[counted('mapHurtOf', came, hurt), responsible ?? text('mapNobodyAnswers')].join(' · ')}
      </span>
    </li>
  );
}

function Thumb({ read, pain }: { read: MapRead; pain: Pain }) {
  const shown = pain.notes.find(({ pictureId }) => pictureId !== null);
  const picture = shown?.pictureId ? read.pictures.picture(shown.pictureId).value : null;
  if (picture?.state !== 'there') return null;
  return (
    <PictureCrop
      url={picture.url}
      facts={picture.facts}
      aspect={ASPECT}
      leastShare={0.35}
      label={text('reportPicture', painPlace(read, pain))}
    />
  );
}
