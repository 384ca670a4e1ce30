import { useState } from 'preact/hooks';
import { ANNOTATION_FILE_LIMIT } from '../../../shared/journey/annotation/from-annotation.ts';
import type { ListedNote, NoteQuery } from '../../../shared/journey/note-list.ts';
import { counted, text } from '../../platform/text.ts';
import type { Client } from '../../ui/client.ts';
import { Banner } from '../../ui/components/banner.tsx';
import { Button } from '../../ui/components/button.tsx';
import { FileButton } from '../../ui/components/file-button.tsx';
import { checkGlyph, downloadGlyph, uploadGlyph } from '../../ui/components/icon.tsx';
import { shownSize } from '../../ui/components/shown-size.ts';
import { importAnnotations, type Outcome } from '../../ui/models/import-annotations.ts';
import { saveFile } from '../../ui/save-file.ts';

export interface NotesHeadProps {
  client: Client;
  query: NoteQuery;
  found: readonly ListedNote[];
  onQuery: (query: NoteQuery) => void;
}

/** How many notes there are, the way to the bin, and what leaves the house and comes back. */
export function NotesHead({ client, query, found, onQuery }: NotesHeadProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <header class="notes-head">
      <h1>{text(query.bin ? 'notesBin' : 'reportNotes')}</h1>
      <span class="hint" role="status">
        {counted('notesCount', found.length)}
      </span>
      <div class="notes-ways">
        {!query.bin && found.length > 0 && (
          <Button glyph={downloadGlyph} onClick={() => void download(found)}>
            {text('notesExport')}
          </Button>
        )}
        <FileButton
          label={text('notesImport')}
          accept=".json,.jsonld,application/json,application/ld+json"
          glyph={uploadGlyph}
          onFile={(file) => void importAnnotations(client, file).then(setOutcome)}
        />
        <button
          type="button"
          class="button"
          aria-pressed={query.bin}
          onClick={() => onQuery({ ...query, bin: !query.bin })}
        >
          {text('notesBin')}
        </button>
      </div>
      {query.bin && <p class="hint">{text('notesBinWhat')}</p>}
      {outcome && <Told outcome={outcome} />}
    </header>
  );
}

async function download(found: readonly ListedNote[]): Promise<void> {
  const { annotationCollection } = await import(
    '../../../shared/journey/annotation/to-annotation.ts'
  );
  const notes = found.map(({ note }) => note);
  const text = JSON.stringify(annotationCollection(notes, 'Waymark'), null, 2);
  const body = new Blob([`${text}\n`], { type: 'application/ld+json;charset=utf-8' });
  saveFile({ name: 'waymark-notes.jsonld', body });
}

function Told({ outcome }: { outcome: Outcome }) {
  if (outcome.ok) {
    const { notes, known } = outcome.value;
    const said = [counted('notesImported', notes), known > 0 && counted('notesKnown', known)];
    return <Banner glyph={checkGlyph} sentence={said.filter(Boolean).join(' ')} />;
  }
  const { why, where } = outcome.reason;
  const sentence =
    why === 'tooLarge'
      ? text('annotation_tooLarge', shownSize(ANNOTATION_FILE_LIMIT))
      : text(`annotation_${why}`);
  return (
    <Banner
      kind="trouble"
      sentence={[sentence, where && text('importWhere', where)].filter(Boolean).join(' ')}
    />
  );
}
