import type { ComponentChildren } from 'preact';
import type { Pain } from '../../../shared/journey/map/pains.ts';
import type { Since } from '../../../shared/journey/map/since.ts';
import { counted, text } from '../../platform/text.ts';
import { firstLine } from '../../ui/components/note-row.tsx';
import { SeverityBars } from '../../ui/components/severity-bars.tsx';
import { dayOf } from '../../ui/components/shown-time.ts';
import { meanFeeling } from '../../ui/components/walk-summary-words.ts';
import { fragmentOf } from '../route.ts';
import type { MapRead } from './map-read.ts';
import { numberedStage, painPlace } from './map-words.ts';

/** What the map says first: where it breaks, where they leave, what changed. Each leads to its evidence. */
export function HeadlineCards({ read }: { read: MapRead }) {
  if (read.map.walks === 0) return null;
  return (
    <div class="map-cards">
      <Breaks read={read} />
      <Leaves read={read} />
      <Changed read={read} />
    </div>
  );
}

interface CardProps {
  id: string;
  title: string;
  children: ComponentChildren;
}

function Card({ id, title, children }: CardProps) {
  return (
    <section class="map-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Breaks({ read }: { read: MapRead }) {
  const { breaks } = read.map.headlines;
  return (
    <Card id="breaks" title={text('mapBreaks')}>
      {breaks ? <BreakFacts read={read} pain={breaks} /> : <p>{text('mapBreaksNone')}</p>}
    </Card>
  );
}

function BreakFacts({ read, pain }: { read: MapRead; pain: Pain }) {
  const { worst, hurt, came, responsible } = pain;
  return (
    <>
      <p class="map-card-answer">
        <SeverityBars severity={worst.severity} size={16} />
        <a href={fragmentOf('notes', worst.id)}>{painPlace(read, pain)}</a>
      </p>
      <p class="map-card-words" dir="auto">
        {firstLine(worst)}
      </p>
      <p class="hint">
        {[
          numberedStage(read, pain.stage),
          counted('mapHurtOf', came, hurt),
          responsible ?? text('mapNobodyAnswers'),
        ].join(' · ')}
      </p>
    </>
  );
}

function Leaves({ read }: { read: MapRead }) {
  const { leaves } = read.map.headlines;
  if (!leaves) {
    return (
      <Card id="leaves" title={text('mapLeavesTitle')}>
        <p>{text('mapLeavesNone')}</p>
      </Card>
    );
  }
  return (
    <Card id="leaves" title={text('mapLeavesTitle')}>
      <p class="map-card-answer">{numberedStage(read, leaves.stage)}</p>
      <p class="map-card-words">{counted('mapLeftOf', leaves.came, leaves.left)}</p>
      <p class="hint" dir="auto">
        {leaves.why ? (
          <a href={fragmentOf('notes', leaves.why.id)}>{firstLine(leaves.why)}</a>
        ) : (
          text('mapLeftUnsaid')
        )}
      </p>
    </Card>
  );
}

function Changed({ read }: { read: MapRead }) {
  const { since } = read.map;
  return (
    <Card id="changed" title={text('mapChanged')}>
      {since ? (
        <ChangedFacts since={since} language={read.language} />
      ) : (
        <p>{text('mapChangedNone')}</p>
      )}
    </Card>
  );
}

function ChangedFacts({ since, language }: { since: Since; language: string }) {
  const { at, walks, fresh, done, quiet, touchpoints, feltBefore, feltSince } = since;
  const facts = [
    fresh.length > 0 ? counted('mapFreshPains', fresh.length) : '',
    done.length > 0 ? counted('mapDone', done.length) : '',
    quiet.length > 0 ? counted('mapQuiet', quiet.length) : '',
    touchpoints.length > 0 ? counted('mapFreshTouchpoints', touchpoints.length) : '',
  ].filter(Boolean);
  return (
    <>
      <p class="map-card-answer">{counted('mapWalksSince', walks)}</p>
      <p class="map-card-words">
        {facts.length > 0 ? facts.join(' · ') : text('mapNothingChanged')}
      </p>
      <p class="hint">
        {[
          text('mapReviewedAt', dayOf(at)),
          feltBefore !== null && feltSince !== null
            ? text('mapFelt', meanFeeling(feltBefore, language), meanFeeling(feltSince, language))
            : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}
