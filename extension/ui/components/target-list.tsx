import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { TARGET_LIMIT } from '../../../shared/journey/limits.ts';
import type { Note } from '../../../shared/journey/records.ts';
import type { Target } from '../../../shared/journey/target.ts';
import { aboutThese, placeKey, targetsOf, withoutTarget } from '../../../shared/journey/targets.ts';
import { text } from '../../platform/text.ts';
import { Button, IconButton } from './button.tsx';
import { closeGlyph, pointGlyph } from './icon.tsx';
import { targetWord } from './target-word.ts';

export interface TargetListProps {
  note: Pick<Note, 'target' | 'more' | 'anchor'>;
  onChange: (about: Pick<Note, 'target' | 'more'>) => void;
  /** Points at one more; missing where nothing can be pointed at. */
  onAlso?: (() => void) | undefined;
  /** The keys that do the same. */
  keys?: string | undefined;
}

/** A place that was taken out, and where it stood. */
interface Taken {
  target: Target;
  at: number;
}

/** What a note is about where that is more than one thing, each to be taken out and put back; and the way to one more. */
export function TargetList({ note, onChange, onAlso, keys }: TargetListProps) {
  const [taken, setTaken] = useState<Taken | null>(null);
  const targets = targetsOf(note);
  const takeOut = (target: Target, at: number) => {
    setTaken({ target, at });
    onChange(withoutTarget(note, placeKey(target)));
  };
  const putBack = ({ target, at }: Taken) => {
    setTaken(null);
    onChange(aboutThese(targets.toSpliced(at, 0, target)));
  };
  if (targets.length < 2 && !taken && !onAlso) return null;
  return (
    <section class="targets" aria-label={text('noteTargets')}>
      {targets.length > 1 && (
        <ul>
          {targets.map((target, at) => (
            <TargetItem
              key={placeKey(target)}
              target={target}
              anchor={at === 0 && note.target ? note.anchor : target.anchor}
              onOut={() => takeOut(target, at)}
            />
          ))}
        </ul>
      )}
      {taken && <TakenOut word={targetWord(taken.target)} onBack={() => putBack(taken)} />}
      {onAlso && <Also isFull={targets.length >= TARGET_LIMIT} onAlso={onAlso} keys={keys} />}
    </section>
  );
}

interface TargetItemProps {
  target: Target;
  anchor: Note['anchor'] | undefined;
  onOut: () => void;
}

/** Says of a place only what is wrong with it. */
function TargetItem({ target, anchor, onOut }: TargetItemProps) {
  const word = targetWord(target);
  return (
    <li>
      <bdi title={word}>{word}</bdi>
      {(anchor === 'lost' || anchor === 'moved') && (
        <span class="target-anchor">{text(`notePlace_${anchor}`)}</span>
      )}
      <IconButton glyph={closeGlyph} label={text('noteTargetOut', word)} onClick={onOut} />
    </li>
  );
}

/** The button that was pressed is gone; the way back has the focus instead. */
function TakenOut({ word, onBack }: { word: string; onBack: () => void }) {
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => line.current?.querySelector('button')?.focus(), [word]);
  return (
    <p class="target-taken" role="status" ref={line}>
      <span>{text('noteTargetTaken', word)}</span>
      <Button onClick={onBack}>{text('undo')}</Button>
    </p>
  );
}

function Also({
  isFull,
  onAlso,
  keys,
}: {
  isFull: boolean;
  onAlso: () => void;
  keys?: string | undefined;
}) {
  if (isFull) return <p class="hint">{text('noteTargetsFull', TARGET_LIMIT)}</p>;
  return (
    <Button glyph={pointGlyph} onClick={onAlso} {...(keys ? { keys } : {})}>
      {text('noteAlso')}
    </Button>
  );
}
