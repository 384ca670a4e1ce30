import type { Pain } from '../../../shared/journey/map/pains.ts';
import { ownerOf } from '../../../shared/journey/plan.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { counted, text } from '../../platform/text.ts';
import { firstLine } from '../../ui/components/note-row.tsx';
import { severityWord, stateWord } from '../../ui/components/note-words.ts';
import { ownerWord } from '../../ui/components/owner-shape.tsx';
import type { MapRead } from '../map/map-read.ts';
import { numberedStage, painPlace, personaName } from '../map/map-words.ts';

/** What every format says of a pain point, in the reader's words. */
export interface PainFacts {
  place: string;
  stage: string;
  /** The first line of the worst note. */
  words: string;
  severity: string;
  /** `hurt on 9 of 31 walks`. */
  hurt: string;
  /** Who answers for it; empty for nobody. */
  responsible: string;
  /** Who controls the touchpoint; empty where there is none. */
  owner: string;
  /** Of all notes, each once, the worst note's first. */
  personas: string[];
  addresses: string[];
  links: string[];
  evidence: string[];
  actions: string[];
  states: string[];
}

/** @param pain of the map that was read */
export function painFacts(read: MapRead, pain: Pain): PainFacts {
  const { touchpoint, notes, worst, hurt, came } = pain;
  const planned = read.plan.touchpoints.find(({ id }) => id === touchpoint);
  const each = (said: (note: Note) => readonly (string | null | undefined)[]) => [
    ...new Set(notes.flatMap(said).filter((one): one is string => Boolean(one?.trim()))),
  ];
  return {
    place: painPlace(read, pain),
    stage: numberedStage(read, pain.stage),
    words: firstLine(worst),
    severity: severityWord(worst.severity),
    hurt: counted('mapHurtOf', came, hurt),
    responsible: pain.responsible ?? '',
    owner: planned ? ownerWord(ownerOf(planned)) : '',
    personas: each(({ personaId }) => [personaId && personaName(read, personaId)]),
    addresses: each(({ address }) => [address]),
    links: each(({ work }) => work?.links ?? []),
    evidence: each(({ work }) => [work?.evidence]),
    actions: each(({ work }) => [work?.action && text(`noteAction_${work.action}`)]),
    states: each(({ work }) => [stateWord(work?.state ?? 'open')]),
  };
}
