import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListedNote } from '../../../shared/journey/note-list.ts';
import { stateOf } from '../../../shared/journey/work-note.ts';
import { text } from '../../platform/text.ts';
import { KindGlyph } from '../../ui/components/kind-glyph.tsx';
import { firstLine } from '../../ui/components/note-row.tsx';
import { kindWord, severityWord, stateWord } from '../../ui/components/note-words.ts';
import { SeverityBars } from '../../ui/components/severity-bars.tsx';
import { dayAndTime, dayOf } from '../../ui/components/shown-time.ts';
import { type Known, placeWords } from './listed-words.ts';

/** Rows drawn above and below what is in sight, so that scrolling shows no gap. */
const SPARE_ROWS = 8;
/** Drawn before anything was measured. */
const FIRST_ROWS = 30;

export interface NoteListboxProps {
  listed: readonly ListedNote[];
  known: Known;
  /** The note that is open beside the list. */
  openId: string | null;
  /** Chooses a note; `enter` where the person wants to go on in it. */
  onOpen: (noteId: string, how: 'look' | 'enter') => void;
}

/** The notes that were asked for. Only the rows in sight are in the document: ten thousand scroll as a hundred do. */
export function NoteListbox({ listed, known, openId, onOpen }: NoteListboxProps) {
  const box = useRef<HTMLDivElement>(null);
  const { from, to, rowHeight } = useRowsInSight(box, listed.length);
  const openAt = listed.findIndex(({ note }) => note.id === openId);
  useEffect(() => keepInSight(box.current, openAt, rowHeight), [openAt, rowHeight]);
  const rows = [...listed.slice(from, to).entries()].map(([at, one]) => ({ one, at: from + at }));
  // Whoever follows the chosen row by name must find it, however far it was scrolled away.
  const open = listed[openAt];
  if (open && (openAt < from || openAt >= to)) rows.push({ one: open, at: openAt });
  return (
    <div
      class="note-listbox"
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={text('reportNotes')}
      aria-activedescendant={open ? rowId(open.note.id) : undefined}
      onKeyDown={(event) => {
        const to = goal(event, openAt, listed.length, box.current, rowHeight);
        if (event.key === 'Enter' && open) onOpen(open.note.id, 'enter');
        else if (to !== null && listed[to]) onOpen(listed[to].note.id, 'look');
        else return;
        event.preventDefault();
      }}
    >
      <div class="note-listbox-all" style={{ '--rows': listed.length }}>
        {rows.map(({ one, at }) => (
          <Row
            key={one.note.id}
            {...{ one, at, known }}
            of={listed.length}
            open={at === openAt}
            onOpen={() => onOpen(one.note.id, 'enter')}
          />
        ))}
      </div>
    </div>
  );
}

const rowId = (noteId: string) => `row-${noteId}`;

interface RowProps {
  one: ListedNote;
  at: number;
  of: number;
  known: Known;
  open: boolean;
  onOpen: () => void;
}

function Row({ one: { note }, at, of, known, open, onOpen }: RowProps) {
  const state = stateOf(note);
  const place = placeWords(note, known);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys for the row it names
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names the row
    <div
      id={rowId(note.id)}
      class="listed-note"
      role="option"
      aria-selected={open}
      aria-setsize={of}
      aria-posinset={at + 1}
      style={{ '--at': at }}
      onClick={onOpen}
    >
      <KindGlyph kind={note.kind} size={16} label={kindWord(note.kind)} />
      <span class="listed-words" dir="auto" title={note.text}>
        {firstLine(note)}
      </span>
      <SeverityBars severity={note.severity} size={14} label={severityWord(note.severity)} />
      <span class="listed-facts">
        <span class="note-state" data-state={note.phase === 'draft' ? 'draft' : state}>
          {note.phase === 'draft' ? text('summaryDraft') : stateWord(state)}
        </span>
        <span class="listed-place" title={place}>
          {place}
        </span>
        <time dateTime={new Date(note.at).toISOString()} title={dayAndTime(note.at)}>
          {dayOf(note.at)}
        </time>
      </span>
    </div>
  );
}

/** Which rows are in sight, and how high one is: it grows with the reader's letters. */
function useRowsInSight(box: { current: HTMLDivElement | null }, count: number) {
  const [range, setRange] = useState({ from: 0, to: FIRST_ROWS, rowHeight: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const ending = new AbortController();
    const look = () => {
      const all = element.firstElementChild?.clientHeight ?? 0;
      const rowHeight = count > 0 ? all / count : 0;
      if (rowHeight === 0) return;
      const from = Math.max(0, Math.floor(element.scrollTop / rowHeight) - SPARE_ROWS);
      const seen = Math.ceil(element.clientHeight / rowHeight);
      const to = from + seen + 2 * SPARE_ROWS;
      setRange((before) =>
        before.from === from && before.to === to && before.rowHeight === rowHeight
          ? before
          : { from, to, rowHeight },
      );
    };
    element.addEventListener('scroll', look, { signal: ending.signal, passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    look();
    return () => {
      ending.abort();
      sizes.disconnect();
    };
  }, [count]);
  return range;
}

/** Which row a key leads to; null where it leads nowhere. */
function goal(
  event: KeyboardEvent,
  at: number,
  count: number,
  box: HTMLElement | null,
  rowHeight: number,
): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const page = Math.max(1, Math.floor((box?.clientHeight ?? 0) / (rowHeight || 1)) - 1);
  const within = (to: number) => Math.max(0, Math.min(count - 1, to));
  switch (event.key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at < 0 ? 0 : at - 1);
    case 'PageDown':
      return within(at + page);
    case 'PageUp':
      return within(at - page);
    case 'Home':
      return within(0);
    case 'End':
      return within(count - 1);
    default:
      return null;
  }
}

function keepInSight(box: HTMLElement | null, at: number, rowHeight: number): void {
  if (!box || at < 0 || rowHeight === 0) return;
  const top = at * rowHeight;
  if (top < box.scrollTop) box.scrollTop = top;
  const bottom = top + rowHeight - box.clientHeight;
  if (bottom > box.scrollTop) box.scrollTop = bottom;
}
