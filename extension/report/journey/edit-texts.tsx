import { useRef } from 'preact/hooks';
import { LIST_LIMIT, TEXT_LIMIT } from '../../../shared/journey/limits.ts';
import { withWords, wordsElsewhere, wordsIn } from '../../../shared/journey/local-edit.ts';
import type { LocalText } from '../../../shared/journey/local-text.ts';
import { text } from '../../platform/text.ts';
import { Button, IconButton } from '../../ui/components/button.tsx';
import { closeGlyph, plusGlyph } from '../../ui/components/icon.tsx';
import { TextField } from '../../ui/components/text-field.tsx';
import type { JourneyEditor } from '../../ui/models/journey-editor-model.ts';

interface WordsProps {
  editor: JourneyEditor;
  label: string;
  hint?: string;
  value: LocalText | undefined;
  onChange: (text: LocalText | undefined) => void;
  rows?: number;
}

/** A text in the language that is being written. What it says in another one stands there until something is written. */
export function Words({ editor, label, hint, value, onChange, rows }: WordsProps) {
  const { language, base } = editor;
  const elsewhere = wordsElsewhere(value, language.value);
  return (
    <TextField
      label={label}
      {...(hint ? { hint } : {})}
      {...(elsewhere ? { example: elsewhere } : {})}
      {...(rows ? { rows } : {})}
      limit={TEXT_LIMIT}
      language={language.value}
      value={wordsIn(value, language.value, base)}
      onChange={(words) => onChange(withWords(value, words, language.value, base))}
      onLeave={editor.settle}
    />
  );
}

interface WordsListProps {
  editor: JourneyEditor;
  label: string;
  value: readonly LocalText[] | undefined;
  onChange: (list: LocalText[] | undefined) => void;
}

/** Texts under each other. Enter begins the next one, Backspace in an empty one takes it away. */
export function WordsList({ editor, label, value, onChange }: WordsListProps) {
  const list = value ?? [];
  const rows = useRef<HTMLDivElement>(null);
  const put = (next: LocalText[], focus: number | null) => {
    onChange(next.length > 0 ? next : undefined);
    if (focus === null) return;
    // After the row is drawn, which a change of the plan does at the end of this task.
    requestAnimationFrame(() => rows.current?.querySelectorAll('input')[focus]?.focus());
  };
  const add = (at: number) => {
    if (list.length < LIST_LIMIT) put([...list.slice(0, at), '', ...list.slice(at)], at);
  };
  const without = (at: number) => list.filter((_, index) => index !== at);
  return (
    <fieldset class="words-list">
      <legend>{label}</legend>
      <div ref={rows}>
        {list.map((item, index) => (
          <Row
            key={index}
            editor={editor}
            label={`${label} ${index + 1}`}
            item={item}
            onChange={(next) =>
              put(
                list.map((one, at) => (at === index ? next : one)),
                null,
              )
            }
            onAdd={() => add(index + 1)}
            onRemove={() => put(without(index), Math.max(0, index - 1))}
          />
        ))}
      </div>
      <Button glyph={plusGlyph} label={text('editAddTo', label)} onClick={() => add(list.length)}>
        {text('editAdd')}
      </Button>
    </fieldset>
  );
}

interface RowProps {
  editor: JourneyEditor;
  label: string;
  item: LocalText;
  onChange: (text: LocalText) => void;
  onAdd: () => void;
  onRemove: () => void;
}

function Row({ editor, label, item, onChange, onAdd, onRemove }: RowProps) {
  const { language, base } = editor;
  const words = wordsIn(item, language.value, base);
  const onKeyDown = (event: KeyboardEvent) => {
    const isEmpty = words === '' && (item === '' || typeof item === 'string');
    if (event.key === 'Enter') onAdd();
    else if (event.key === 'Backspace' && isEmpty) onRemove();
    else return;
    event.preventDefault();
  };
  return (
    <div class="words-row">
      <input
        class="input"
        aria-label={label}
        lang={language.value}
        maxLength={TEXT_LIMIT}
        placeholder={wordsElsewhere(item, language.value)}
        value={words}
        onInput={(event) =>
          onChange(withWords(item, event.currentTarget.value, language.value, base) ?? '')
        }
        onKeyDown={onKeyDown}
        onBlur={editor.settle}
      />
      <IconButton glyph={closeGlyph} label={text('editRemoveThis', label)} onClick={onRemove} />
    </div>
  );
}
