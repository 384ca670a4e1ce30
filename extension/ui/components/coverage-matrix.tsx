import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { CoverageCell, CoverageRow } from '../../../shared/journey/next-walk.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { text } from '../../platform/text.ts';
import { dayOf } from './shown-time.ts';
import { stageColour } from './stage-track.tsx';

export interface CoverageMatrixProps {
  plan: Plan;
  rows: readonly CoverageRow[];
  language: string;
}

/** Persona by stage: walked, walked long ago, not walked. The shape says it; words and day are read out and shown on hover. */
export function CoverageMatrix({ plan, rows, language }: CoverageMatrixProps) {
  return (
    <div class="matrix-scroll">
      <table class="matrix">
        <caption class="hidden-text">{text('nextMatrix')}</caption>
        <thead>
          <tr>
            <td />
            {plan.stages.map(({ id, name }, index) => (
              <th
                key={id}
                scope="col"
                style={{ '--stage': stageColour(index) }}
                title={`${index + 1} ${inLanguage(name, language)}`}
              >
                <span aria-hidden="true">{index + 1}</span>
                <span class="hidden-text">{inLanguage(name, language)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.personaId ?? ''} plan={plan} row={row} />
          ))}
        </tbody>
      </table>
      <Key />
    </div>
  );
}

/** The whole name is one hover away where there is no room for it. */
function Row({ plan, row }: { plan: Plan; row: CoverageRow }) {
  const persona = plan.personas.find(({ id }) => id === row.personaId);
  const name = persona?.name ?? text('walkNoPersona');
  return (
    <tr>
      <th scope="row" title={name}>
        {name}
      </th>
      {row.cells.map((cell) => (
        <Cell key={cell.stage} cell={cell} />
      ))}
    </tr>
  );
}

function Key() {
  return (
    <ul class="matrix-key">
      {(['walked', 'stale', 'open'] as const).map((state) => (
        <li key={state}>
          <i class="matrix-dot" data-state={state} aria-hidden="true" />
          {text(`nextCell_${state}`)}
        </li>
      ))}
    </ul>
  );
}

function Cell({ cell: { state, at } }: { cell: CoverageCell }) {
  const words = [text(`nextCell_${state}`), at === null ? '' : dayOf(at)]
    .filter(Boolean)
    .join(', ');
  return (
    <td title={words}>
      <i class="matrix-dot" data-state={state} aria-hidden="true" />
      <span class="hidden-text">{words}</span>
    </td>
  );
}
