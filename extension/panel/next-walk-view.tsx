import { inLanguage } from '../../shared/journey/local-text.ts';
import type { NextWalk } from '../../shared/journey/next-walk.ts';
import type { Plan } from '../../shared/journey/plan.ts';
import type { Journey } from '../../shared/journey/records.ts';
import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { CoverageMatrix } from '../ui/components/coverage-matrix.tsx';
import type { CoverageModel } from '../ui/models/coverage-model.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import './next-walk.css';

interface NextWalkViewProps {
  model: PanelModel;
  journey: Journey;
  coverage: CoverageModel;
}

/** Who walked where, the walk that is worth most now, and the button that prepares it. */
export function NextWalkView({ model, journey, coverage }: NextWalkViewProps) {
  const rows = coverage.rows.value;
  const next = coverage.next.value;
  const { plan } = journey;
  if (rows.length === 0) return null;
  const isPrepared = next?.personaId === model.start.personaId.value;
  return (
    <section class="next-walk" aria-labelledby="next-walk">
      <h2 class="section-title" id="next-walk">
        {text('nextTitle')}
      </h2>
      <p>{next ? nextSentence(plan, next, model.language) : text('nextNothing')}</p>
      <CoverageMatrix plan={plan} rows={rows} language={model.language} />
      {next && !isPrepared && (
        <Button
          kind="outline"
          onClick={() => {
            model.start.choosePersona(next.personaId);
            document.querySelector<HTMLElement>('.goal-field')?.focus();
          }}
        >
          {text('nextPrepare', personaName(plan, next.personaId))}
        </Button>
      )}
    </section>
  );
}

function personaName(plan: Plan, id: string | null): string {
  return plan.personas.find((persona) => persona.id === id)?.name ?? text('walkNoPersona');
}

/** Most of what is named at once; more is a list nobody reads. */
const MOST_NAMED = 3;

function nextSentence(plan: Plan, next: NextWalk, language: string): string {
  const names = next.stages.map((id) => {
    const stage = plan.stages.find((one) => one.id === id);
    return stage ? inLanguage(stage.name, language) : id;
  });
  const shown = names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ' …' : '');
  return text(`nextWhy_${next.why}`, personaName(plan, next.personaId), shown);
}
