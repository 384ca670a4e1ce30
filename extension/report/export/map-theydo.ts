import type { Pain } from '../../../shared/journey/map/pains.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { firstLine } from '../../ui/components/note-row.tsx';
import { kindWord, severityWord, stateWord } from '../../ui/components/note-words.ts';
import { touchpointName } from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from '../map/map-read.ts';
import { numberedStage, painPlace, personaName } from '../map/map-words.ts';
import { inline, quoted } from './markdown.ts';
import { type PainFacts, painFacts } from './pain-facts.ts';

interface Entity {
  /** The same in every export of this map: TheyDo writes over what it has by that key. */
  importKey: string;
  title: string;
  /** Markdown. */
  description: string;
  type?: string;
  status?: string;
  externalLinks?: string[];
  groups?: string[];
  groupTags?: { tagGroup: string; tag: string }[];
}

/** TheyDo's scale of empathy is ours, -2 to +2. Left out where nobody said what they felt. */
type Insight = Entity & { empathyScore?: number };
type Solution = Entity & { priority: 'HIGH' | 'MEDIUM' | 'LOW' };

const PRIORITIES = ['LOW', 'LOW', 'LOW', 'MEDIUM', 'HIGH'] as const;

/** Every note behind a pain point, for TheyDo: what somebody met and felt. */
export function theydoInsights(read: MapRead): string {
  const insights = read.map.pains.flatMap((pain) =>
    pain.notes.map((note) => insightOf(read, note)),
  );
  return file({ format: 'THEYDO_INSIGHTS_V1', insights });
}

/** Every pain point, for TheyDo: a place that can be made better. */
export function theydoOpportunities(read: MapRead): string {
  const opportunities = read.map.pains.map((pain): Entity => {
    const facts = painFacts(read, pain);
    const { place, words, states, links } = facts;
    return {
      importKey: keyOf(read, 'pain', pain.id),
      title: titled(`${place}: ${words}`),
      description: described(pain, facts),
      ...(states[0] ? { status: states[0] } : {}),
      externalLinks: links,
      ...placed(read, pain, facts.responsible),
    };
  });
  return file({ format: 'THEYDO_OPPORTUNITIES_V1', opportunities });
}

/** What is needed, where somebody said it of a pain point, for TheyDo. */
export function theydoSolutions(read: MapRead): string {
  const solutions = read.map.pains.flatMap((pain) => {
    const actions = new Set(pain.notes.flatMap(({ work }) => work?.action ?? []));
    const facts = painFacts(read, pain);
    return [...actions].map((action): Solution => {
      const said = pain.notes.find(({ work }) => work?.action === action);
      return {
        importKey: keyOf(read, action, pain.id),
        title: titled(`${text(`noteAction_${action}`)}: ${painPlace(read, pain)}`),
        description: described(pain, facts),
        status: stateWord(said?.work?.state ?? 'open'),
        externalLinks: facts.links,
        priority: PRIORITIES[pain.severity] ?? 'LOW',
        ...placed(read, pain, facts.responsible),
      };
    });
  });
  return file({ format: 'THEYDO_SOLUTIONS_V1', solutions });
}

/** Stage by stage how many left and what was felt, for TheyDo; measured on the day of the last walk. */
export function theydoMetrics(read: MapRead): string {
  const { walkedAt } = read.map.alive;
  const dateOfMeasurement = new Date(walkedAt ?? 0).toISOString().slice(0, 10);
  const lost = read.map.losses
    .filter(({ came }) => came > 0)
    .map(({ stage, came, left }) => ({
      importKey: keyOf(read, 'left', stage),
      title: titled(text('summaryLeftAt', numberedStage(read, stage))),
      ...{ type: 'RATIO', unit: '%' },
      dataPoints: [{ dateOfMeasurement, numerator: left, denominator: came }],
    }));
  const felt = (read.map.curves[0]?.points ?? []).map(({ stage, mean }) => ({
    importKey: keyOf(read, 'felt', stage),
    title: titled(text('exportFeltAt', numberedStage(read, stage))),
    ...{ type: 'OTHER', unit: '-2 … +2', aggregationMethod: 'AVERAGE' },
    dataPoints: [{ dateOfMeasurement, value: Math.round(mean * 100) / 100 }],
  }));
  return file({
    format: 'THEYDO_METRICS_V1',
    metrics: walkedAt === null ? [] : [...lost, ...felt],
  });
}

function insightOf(read: MapRead, note: Note): Insight {
  const { work, feeling, address, personaId } = note;
  const tags = [
    tag(text('exportSeverity'), severityWord(note.severity)),
    tag(text('mapAs'), personaId ? personaName(read, personaId) : ''),
  ].flat();
  const where = placed(read, note, work?.responsible ?? note.responsible ?? '');
  return {
    importKey: keyOf(read, 'note', note.id),
    title: titled(firstLine(note)),
    description: [quoted(note.text || kindWord(note.kind)), work?.evidence && inline(work.evidence)]
      .filter(Boolean)
      .join('\n\n'),
    type: kindWord(note.kind),
    status: stateWord(work?.state ?? 'open'),
    ...(feeling === null ? {} : { empathyScore: feeling }),
    externalLinks: [address, ...(work?.links ?? [])].filter((one) => /^https?:\/\//i.test(one)),
    ...where,
    groupTags: [...where.groupTags, ...tags],
  };
}

/** Where it belongs: its stage as a group, touchpoint and who answers as tags. */
function placed(
  read: MapRead,
  { stage, touchpoint }: Pick<Note, 'stage' | 'touchpoint'>,
  responsible: string,
) {
  const name = touchpoint ? touchpointName(read.plan, touchpoint, read.language) : '';
  return {
    groups: [numberedStage(read, stage)],
    groupTags: [
      ...tag(text('exportTouchpoint'), name),
      ...tag(text('editResponsible'), responsible),
    ],
  };
}

function tag(tagGroup: string, name: string) {
  return name.trim() ? [{ tagGroup, tag: titled(name) }] : [];
}

function described(pain: Pain, { severity, hurt, responsible, evidence }: PainFacts): string {
  const known = [severity, hurt, responsible || text('mapNobodyAnswers')];
  const said = [...new Set(pain.notes.map((note) => note.text.trim()).filter(Boolean))];
  return [known.map(inline).join(' · '), ...said.map(quoted), ...evidence.map(inline)].join('\n\n');
}

function keyOf({ journey }: MapRead, sort: string, id: string): string {
  return ['waymark', journey.id, sort, id].join(':');
}

function titled(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function file(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
