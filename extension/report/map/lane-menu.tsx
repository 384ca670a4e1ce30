import { text } from '../../platform/text.ts';
import type { LaneChoice } from '../../ui/client.ts';
import { arrowDownGlyph, Icon, upGlyph } from '../../ui/components/icon.tsx';
import { inChosenOrder, withLaneMoved, withLaneShown } from './lane-order.ts';
import type { Lane } from './lanes.tsx';

export interface LaneMenuProps {
  /** Those that have something to say. */
  lanes: readonly Lane[];
  choice: LaneChoice;
  onChange: (choice: LaneChoice) => void;
}

/** Which lanes the map shows, and in which order. */
export function LaneMenu({ lanes, choice, onChange }: LaneMenuProps) {
  const listed = inChosenOrder(lanes, choice);
  const move = (id: string, by: -1 | 1) => onChange(withLaneMoved(lanes, choice, id, by));
  return (
    <details class="lane-menu">
      <summary class="button" data-kind="outline">
        {text('mapLanes')}
      </summary>
      <ul>
        {listed.map(({ id, title }, index) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={!choice.hidden.includes(id)}
                onChange={({ currentTarget }) =>
                  onChange(withLaneShown(choice, id, currentTarget.checked))
                }
              />
              <span>{text(title)}</span>
            </label>
            <MoveButton
              glyph={upGlyph}
              words={text('editMoveUp', text(title))}
              isAtEnd={index === 0}
              onClick={() => move(id, -1)}
            />
            <MoveButton
              glyph={arrowDownGlyph}
              words={text('editMoveDown', text(title))}
              isAtEnd={index === listed.length - 1}
              onClick={() => move(id, 1)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface MoveButtonProps {
  glyph: typeof upGlyph;
  words: string;
  isAtEnd: boolean;
  onClick: () => void;
}

/** At an end it stays, so that the focus does: it moves nothing. */
function MoveButton({ glyph, words, isAtEnd, onClick }: MoveButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={words}
      title={words}
      aria-disabled={isAtEnd}
      onClick={onClick}
    >
      <Icon glyph={glyph} size={14} />
    </button>
  );
}
