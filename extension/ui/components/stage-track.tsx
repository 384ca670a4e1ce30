import { text } from '../../platform/text.ts';

/** Distinct stage colours there are; a longer journey begins again. Number and name tell them apart. */
const STAGE_COLOURS = 7;

/**
 * The CSS colour of a stage.
 * @param index position in the journey, 0 first; negative for no stage
 */
export function stageColour(index: number): string {
  return index < 0 ? 'var(--stage-none)' : `var(--stage-${(index % STAGE_COLOURS) + 1})`;
}

/** Stages beside each other in the narrowest panel, with room for one name. */
const MOST_BESIDE = 8;

export interface StageTrackProps {
  /** The stages' names in the reader's language, in the journey's order. */
  stages: readonly string[];
  /** Where the walker is, 0 first; -1 before the first stage was met. */
  here: number;
  /** Stages met so far, by position. */
  met: ReadonlySet<number>;
}

type StageState = 'done' | 'here' | 'ahead';

/** The journey as a trail: met, here, ahead. The stage we are in says its name, the others on hover. */
export function StageTrack({ stages, here, met }: StageTrackProps) {
  const state = (index: number): StageState =>
    index === here ? 'here' : met.has(index) ? 'done' : 'ahead';
  return (
    <ol
      class="stage-track"
      data-many={stages.length > MOST_BESIDE ? '' : undefined}
      aria-label={text('stageTrack')}
    >
      {stages.map((name, index) => (
        <li
          key={name}
          data-state={state(index)}
          style={{ '--stage': stageColour(index) }}
          title={`${index + 1} ${name}`}
          aria-current={index === here ? 'step' : undefined}
        >
          <span class="stage-dot">
            <span>{index + 1}</span>
            <span class={index === here ? 'stage-name' : 'hidden-text'}>{name}</span>
            <span class="hidden-text">{text(`stageState_${state(index)}`)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

export interface StageSignProps {
  index: number;
  name: string;
}

/** A stage named in running text: number, name, colour third. */
export function StageSign({ index, name }: StageSignProps) {
  return (
    <span class="stage-sign" style={{ '--stage': stageColour(index) }}>
      {index >= 0 && <span class="stage-dot">{index + 1}</span>}
      <span>{name}</span>
    </span>
  );
}
