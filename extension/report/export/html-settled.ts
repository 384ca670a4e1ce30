import { hurts } from '../../../shared/journey/note-order.ts';
import { NOTE_STATES } from '../../../shared/journey/note-work.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { firstLine } from '../../ui/components/note-row.tsx';
import { stateWord } from '../../ui/components/note-words.ts';
import { touchpointName } from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from '../map/map-read.ts';
import { numberedStage } from '../map/map-words.ts';
import { facts, own, part, table, tag, words } from './html.ts';
import type { HtmlInput } from './html-input.ts';
import { dueDay } from './html-pains.ts';

const stateOf = ({ work }: Note) => work?.state ?? 'open';

/** What became of all that hurt: how much of it is open, and each thing that somebody took up or settled. */
export function settled({ read, records }: HtmlInput): string {
  const hurting = records.notes.filter(hurts);
  const counts = NOTE_STATES.flatMap((state) => {
    const count = hurting.filter((note) => stateOf(note) === state).length;
    return count > 0 ? facts(words(`${stateWord(state)}: ${count}`)) : [];
  });
  if (counts.length === 0) return '';
  const touched = hurting.filter((note) => stateOf(note) !== 'open');
  const rows = touched.map((note) => row(read, note));
  const heads = [text('exportText'), text('exportPlace'), text('noteFacet_state')];
  return part(
    'settled',
    text('docSettled'),
    tag('p', { class: 'first' }, facts(...counts)),
    table({
      caption: text('docSettledCaption'),
      heads: [...heads, text('editResponsible'), text('noteDue'), text('noteEvidence')],
      rows,
    }),
  );
}

function row(read: MapRead, note: Note): string[] {
  const { touchpoint, stage, work, responsible } = note;
  const place = touchpoint
    ? touchpointName(read.plan, touchpoint, read.language)
    : note.target?.label || note.title;
  const who = work?.responsible ?? responsible;
  return [
    own(firstLine(note)),
    facts(place ? own(place) : '', own(numberedStage(read, stage))),
    words(stateWord(stateOf(note))),
    who ? own(who) : words(text('mapNobodyAnswers')),
    work?.due ? words(dueDay(work.due)) : '',
    own(work?.evidence ?? ''),
  ];
}
