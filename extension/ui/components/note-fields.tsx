import { KINDS, withKind } from '../../../shared/journey/note-defaults.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { Choice } from './choice.tsx';
import { FeelingScale } from './feeling-scale.tsx';
import { KindGlyph } from './kind-glyph.tsx';
import { NoteText, type NoteTextProps } from './note-fields-text.tsx';
import { kindWord, severityWord } from './note-words.ts';
import { type Severity, SeverityBars } from './severity-bars.tsx';

const SEVERITIES: readonly Severity[] = [0, 1, 2, 3, 4];

/** What a writer says in a note; everything else fills itself in. */
export type NoteWords = Pick<Note, 'kind' | 'severity' | 'feeling' | 'text'>;

export interface NoteFieldsProps {
  note: NoteWords;
  /** Called with what changed; another kind may bring its own severity and feeling. */
  onChange: (change: Partial<NoteWords>) => void;
  onField?: NoteTextProps['onField'];
}

/** What a note says: text, kind, severity, feeling. The same on the page and in the panel. */
export function NoteFields({ note, onChange, onField }: NoteFieldsProps) {
  return (
    <div class="note-fields">
      <NoteText
        value={note.text}
        onChange={(words) => onChange({ text: words })}
        {...(onField ? { onField } : {})}
      />
      <Choice
        legend={text('noteKind')}
        legendHidden
        look="chips"
        options={KINDS.map((kind) => ({
          value: kind,
          label: kindWord(kind),
          sign: <KindGlyph kind={kind} size={14} />,
        }))}
        value={note.kind}
        onChange={(kind) => onChange(withKind(note, kind))}
      />
      <div class="note-scales">
        <SeverityScale value={note.severity} onChange={(severity) => onChange({ severity })} />
        <FeelingScale value={note.feeling} onChange={(feeling) => onChange({ feeling })} />
      </div>
    </div>
  );
}

interface SeverityScaleProps {
  value: Severity;
  onChange: (value: Severity) => void;
}

function SeverityScale({ value, onChange }: SeverityScaleProps) {
  return (
    <div class="note-scale">
      <Choice
        legend={text('noteSeverity')}
        look="cells"
        signOnly
        options={SEVERITIES.map((severity) => ({
          value: severity,
          label: `${severity} · ${severityWord(severity)}`,
          sign: <SeverityBars severity={severity} size={14} />,
        }))}
        value={value}
        onChange={onChange}
      />
      <p class="note-word" aria-hidden="true">
        {severityWord(value)}
      </p>
    </div>
  );
}
