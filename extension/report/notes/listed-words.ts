import { inLanguage } from '../../../shared/journey/local-text.ts';
import { type NoteFacet, UNSETTLED } from '../../../shared/journey/note-list.ts';
import { NOTE_STATES } from '../../../shared/journey/note-work.ts';
import { stageIndex } from '../../../shared/journey/plan.ts';
import { type Journey, NOTE_KINDS, type Note, type Walk } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { kindWord, severityWord, stateWord } from '../../ui/components/note-words.ts';
import type { Severity } from '../../ui/components/severity-bars.tsx';
import { shortAddress } from '../../ui/components/shown-address.ts';
import { aboutWord } from '../../ui/components/target-word.ts';
import { walkName } from '../../ui/components/walk-name.ts';
import { stageName, touchpointName } from '../../ui/components/walk-summary-words.ts';

/** What the words of a note are looked up in. */
export interface Known {
  journeys: readonly Journey[];
  walks: readonly Walk[];
  language: string;
}

/** The journey of a note; where its id is another store's, the journey that knows the stage or touchpoint. */
function journeyOf(known: Known, knows: (journey: Journey) => boolean): Journey | undefined {
  return known.journeys.find(knows);
}

function nameOfStage(stage: string, known: Known): string {
  const journey = journeyOf(known, ({ plan }) => stageIndex(plan, stage) >= 0);
  return journey ? stageName(journey.plan, stage, known.language) : stage;
}

function nameOfTouchpoint(touchpoint: string, known: Known): string {
  const journey = journeyOf(known, ({ plan }) =>
    plan.touchpoints.some(({ id }) => id === touchpoint),
  );
  return journey ? touchpointName(journey.plan, touchpoint, known.language) : touchpoint;
}

function nameOfWalk(walkId: string, known: Known): string {
  const walk = known.walks.find(({ id }) => id === walkId);
  if (!walk) return text('notesOtherWalk');
  return walkName(
    walk,
    known.journeys.find(({ id }) => id === walk.journeyId),
    known.language,
  );
}

function nameOfJourney(journeyId: string, known: Known): string {
  const journey = known.journeys.find(({ id }) => id === journeyId);
  return (journey && inLanguage(journey.plan.name, known.language)) || text('editUnnamed');
}

function nameOfPersona(persona: string, known: Known): string {
  const all = known.journeys.flatMap(({ plan }) => plan.personas);
  return all.find(({ id }) => id === persona)?.name ?? persona;
}

/** A facet's value in words. */
export function facetWord(facet: NoteFacet, value: string, known: Known): string {
  switch (facet) {
    case 'journey':
      return nameOfJourney(value, known);
    case 'walk':
      return nameOfWalk(value, known);
    case 'page':
      return shortAddress(value);
    case 'site':
      return value.replace(/^https?:\/\//, '');
    case 'stage':
      return nameOfStage(value, known);
    case 'touchpoint':
      return nameOfTouchpoint(value, known);
    case 'persona':
      return nameOfPersona(value, known);
    case 'responsible':
      return value;
    default:
      return ownWord(facet, value);
  }
}

/** A value of ours; one that nobody knows is said as it is. */
function ownWord(facet: 'state' | 'kind' | 'severity' | 'owner' | 'place', value: string): string {
  switch (facet) {
    case 'state':
      if (value === UNSETTLED) return text('noteUnsettled');
      return isOneOf(NOTE_STATES, value) ? stateWord(value) : value;
    case 'kind':
      return isOneOf(NOTE_KINDS, value) ? kindWord(value) : value;
    case 'severity':
      return /^[0-4]$/.test(value)
        ? `${value} · ${severityWord(Number(value) as Severity)}`
        : value;
    case 'owner':
      return /^(brand|partner|customer|external)$/.test(value)
        ? text(`owner_${value as 'brand'}`)
        : value;
    case 'place':
      return /^(unknown|found|moved|lost|page|off)$/.test(value)
        ? text(`notePlace_${value as 'found'}`)
        : value;
  }
}

function isOneOf<Value extends string>(all: readonly Value[], value: string): value is Value {
  return (all as readonly string[]).includes(value);
}

/** Where it was made, in words: stage, then touchpoint or element, as its own journey calls them. */
export function placeWords(note: Note, all: Known): string {
  const own = all.journeys.filter(({ id }) => id === note.journeyId);
  const known = { ...all, journeys: [...own, ...all.journeys] };
  const about = note.touchpoint ? nameOfTouchpoint(note.touchpoint, known) : aboutWord(note);
  return [note.stage ? nameOfStage(note.stage, known) : '', about].filter(Boolean).join(' · ');
}
