import type { Comparison, StageSide } from '../../../shared/journey/compare.ts';
import { depthOf } from '../../../shared/journey/curve-path.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { text } from '../../platform/text.ts';
import { StageSign, stageColour } from '../../ui/components/stage-track.tsx';
import { meanFeeling, stageName, stretch } from '../../ui/components/walk-summary-words.ts';

export interface CompareStagesProps {
  told: Comparison;
  plan: Plan;
  names: [string, string];
  language: string;
}

/** Time and feeling of both walks, stage by stage; a line from the earlier feeling to the later one. */
export function CompareStages({ told, plan, names, language }: CompareStagesProps) {
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{text('summaryStages')}</h2>
      <table class="compare-table">
        <thead>
          <tr>
            <th scope="col">{text('summaryStage')}</th>
            <th scope="col">{`${text('compareTime')}: ${names[0]}`}</th>
            <th scope="col">{`${text('compareTime')}: ${names[1]}`}</th>
            <th scope="col">{text('compareFeelingTurn')}</th>
          </tr>
        </thead>
        <tbody>
          {told.stages.map(({ stage, before, after }) => {
            const index = plan.stages.findIndex(({ id }) => id === stage);
            return (
              <tr key={stage} style={{ '--stage': stageColour(index) }}>
                <th scope="row">
                  <StageSign index={index} name={stageName(plan, stage, language)} />
                </th>
                <td>{timeOf(before, language)}</td>
                <td>{timeOf(after, language)}</td>
                <td>
                  <Turn before={before} after={after} language={language} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function timeOf({ pace }: StageSide, language: string): string {
  return pace && pace.walkedMs > 0 ? stretch(pace.walkedMs, language) : '–';
}

interface TurnProps {
  before: StageSide;
  after: StageSide;
  language: string;
}

/** Both feelings on one scale, and in figures. */
function Turn({ before, after, language }: TurnProps) {
  const [from, to] = [before.point?.mean, after.point?.mean];
  const shown = (mean: number | undefined) =>
    mean === undefined ? text('summaryFeelingUnsaid') : meanFeeling(mean, language);
  return (
    <span class="turn">
      <span class="turn-scale" aria-hidden="true">
        {from !== undefined && to !== undefined && (
          <i style={{ '--low': along(Math.min(from, to)), '--high': along(Math.max(from, to)) }} />
        )}
        {from !== undefined && <b data-side="before" style={{ '--along': along(from) }} />}
        {to !== undefined && <b data-side="after" style={{ '--along': along(to) }} />}
      </span>
      <span class="figure">{`${shown(from)} → ${shown(to)}`}</span>
    </span>
  );
}

/** How far along a scale from worst to best, in percent. */
function along(mean: number): string {
  return `${100 - depthOf(mean)}%`;
}
