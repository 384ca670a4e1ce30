import type { ComponentChildren } from 'preact';
import { text } from '../../platform/text.ts';
import { IconButton } from '../../ui/components/button.tsx';
import { arrowDownGlyph, gripGlyph, Icon, upGlyph } from '../../ui/components/icon.tsx';

export interface SortRowProps {
  kind: 'stage' | 'touchpoint' | 'persona';
  id: string;
  name: string;
  picked: boolean;
  dragged: boolean;
  sign?: ComponentChildren;
  detail?: string;
  onPick: () => void;
  onDrag: (press: PointerEvent) => void;
  /** Null where there is no further. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
}

/** A row that opens what it names, and can be moved: by its handle, by its buttons, by Alt and an arrow key. */
export function SortRow(props: SortRowProps) {
  const { kind, id, name, picked, sign, detail, onPick, onDrag, onUp, onDown } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    const move = event.altKey ? { ArrowUp: onUp, ArrowDown: onDown }[event.key] : undefined;
    if (move === undefined) return;
    event.preventDefault();
    move?.();
  };
  return (
    <div
      class="sort-row"
      data-kind={kind}
      data-picked={picked ? '' : undefined}
      data-dragged={props.dragged ? '' : undefined}
    >
      <span class="sort-grip" title={text('editDrag')} aria-hidden="true" onPointerDown={onDrag}>
        <Icon glyph={gripGlyph} />
      </span>
      <button
        type="button"
        class="sort-name"
        data-key={`${kind} ${id}`}
        aria-current={picked ? 'true' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={onPick}
        onKeyDown={onKeyDown}
      >
        {sign}
        <span>
          {name}
          {detail && <span class="sort-detail">{detail}</span>}
        </span>
      </button>
      <Moves {...props} />
    </div>
  );
}

/** The same as dragging, for whoever does not drag. */
function Moves({ kind, id, name, onUp, onDown }: SortRowProps) {
  return (
    <span class="sort-moves">
      <IconButton
        glyph={upGlyph}
        label={text('editMoveUp', name)}
        name={`up ${kind} ${id}`}
        disabled={!onUp}
        onClick={() => onUp?.()}
      />
      <IconButton
        glyph={arrowDownGlyph}
        label={text('editMoveDown', name)}
        name={`down ${kind} ${id}`}
        disabled={!onDown}
        onClick={() => onDown?.()}
      />
    </span>
  );
}
