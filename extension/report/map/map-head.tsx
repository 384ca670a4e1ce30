import type { ComponentChildren } from 'preact';
import { counted, text } from '../../platform/text.ts';
import { dayOf } from '../../ui/components/shown-time.ts';
import { fragmentOf } from '../route.ts';
import type { MapRead } from './map-read.ts';
import { mapSentence } from './map-words.ts';

export interface MapHeadProps {
  read: MapRead;
  name: string;
  /** What can be done with the map, beside its name. */
  children: ComponentChildren;
}

/** What the map is called, its answer in a sentence, and how fresh it is. */
export function MapHead({ read, name, children }: MapHeadProps) {
  return (
    <header class="map-top">
      <div class="map-title">
        <h1>{name}</h1>
        <div class="map-ways">
          <a class="button" data-kind="outline" href={fragmentOf('journey', read.journey.id)}>
            {text('mapEdit')}
          </a>
          {children}
        </div>
      </div>
      <p class="map-answer">{mapSentence(read)}</p>
      <ul class="map-facts">
        {factsOf(read).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {read.map.alive.isDue && <li data-due>{text('mapDue')}</li>}
      </ul>
    </header>
  );
}

function factsOf({ map: { walks, curves, alive } }: MapRead): string[] {
  // The first is everybody.
  const personas = Math.max(0, curves.length - 1);
  return [
    counted('mapWalks', walks),
    personas > 1 ? counted('mapPersonas', personas) : '',
    alive.walkedAt === null ? '' : text('mapWalkedAt', dayOf(alive.walkedAt)),
    alive.reviewedAt === null
      ? text('mapNeverReviewed')
      : text('mapReviewedAt', dayOf(alive.reviewedAt)),
    alive.dueAt === null || alive.isDue ? '' : text('mapDueAt', dayOf(alive.dueAt)),
  ].filter(Boolean);
}
