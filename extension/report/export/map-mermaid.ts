import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { TouchpointCell } from '../../../shared/journey/map/cells.ts';
import type { PersonaDeviation } from '../../../shared/journey/map/deviation-sums.ts';
import { text } from '../../platform/text.ts';
import { touchpointName } from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from '../map/map-read.ts';
import { mapSentence, numberedStage, personaName } from '../map/map-words.ts';

/** Mermaid's scale: 1 (worst) to 5, where we say -2 to +2. */
const MIDDLE = 3;
const REACH = 2;

/**
 * The map as a Mermaid `journey`: a section for each stage, a task for each touchpoint, with what was felt from 1 to 5 and the
 * personas who came there. What was felt is what the notes say that hurt there, else the mean of the stage; where nobody
 * said anything it is in the middle.
 */
export function mapMermaid(read: MapRead): string {
  const name = inLanguage(read.plan.name, read.language) || text('editUnnamed');
  const stages = read.plan.stages.map(({ id }) => id);
  const stray = read.map.touchpoints.filter((cell) =>
    cell.stages.every((id) => !stages.includes(id)),
  );
  const lines = [
    'journey',
    `  accTitle: ${plain(text('mapTitle', name))}`,
    `  accDescr: ${plain(mapSentence(read))}`,
    `  title ${plain(name)}`,
    ...stages.flatMap((stage) => section(read, stage, inStage(read, stage))),
    ...(stray.length > 0 ? section(read, null, stray) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function inStage({ map }: MapRead, stage: string): TouchpointCell[] {
  return map.touchpoints.filter(({ stages }) => stages.includes(stage));
}

function section(read: MapRead, stage: string | null, cells: readonly TouchpointCell[]): string[] {
  return [
    `  section ${plain(numberedStage(read, stage))}`,
    ...cells.map((cell) => task(read, stage, cell)),
  ];
}

function task(read: MapRead, stage: string | null, cell: TouchpointCell): string {
  const { touchpoint } = cell;
  const words = plain(touchpointName(read.plan, touchpoint, read.language)) || plain(touchpoint);
  const actors = read.map.deviations
    .filter((deviation) => hasMet(deviation, cell))
    .map(({ persona }) => actor(personaName(read, persona)));
  const who = actors.length > 0 ? `: ${actors.join(', ')}` : '';
  return `    ${words}: ${scoreOf(read, stage, touchpoint)}${who}`;
}

function scoreOf({ map }: MapRead, stage: string | null, touchpoint: string): number {
  const pain = map.pains.find((one) => one.touchpoint === touchpoint);
  const mean = map.curves[0]?.points.find((point) => point.stage === stage)?.mean;
  const felt = pain?.feeling ?? mean ?? 0;
  return MIDDLE + Math.round(Math.max(-REACH, Math.min(REACH, felt)));
}

/** True where at least one of the persona's walks came to the touchpoint. */
function hasMet(
  { walks, rows }: PersonaDeviation,
  { touchpoint, planned }: TouchpointCell,
): boolean {
  const row = rows.find((one) => one.touchpoint === touchpoint);
  return planned ? (row?.missing ?? 0) < walks : (row?.extra ?? 0) > 0;
}

/** What ends a name, begins a comment, a number or a tag, or is a fence around the diagram. */
const SIGNS = /[#;:%<>&`]/g;
/** What Mermaid would take for one of its own words where it begins a line. */
const KEYWORDS = /^(?:journey|title|section|accTitle|accDescr)/i;

/** Words anybody wrote, in one line of a diagram: each sign with a meaning as its number, which Mermaid turns back. */
function plain(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const quiet = line.replace(SIGNS, entity);
  return KEYWORDS.test(quiet) ? entity(quiet.charAt(0)) + quiet.slice(1) : quiet;
}

/** A comma stands between actors. */
function actor(name: string): string {
  return plain(name).replaceAll(',', entity(','));
}

function entity(sign: string): string {
  return `#${sign.codePointAt(0)};`;
}
