import { useState } from 'preact/hooks';
import { inLanguage } from '../../shared/journey/local-text.ts';
import type { NextWalk } from '../../shared/journey/next-walk.ts';
import type { Plan } from '../../shared/journey/plan.ts';
import type { Journey } from '../../shared/journey/records.ts';
import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { CoverageMatrix } from '../ui/components/coverage-matrix.tsx';
import { shortAddress } from '../ui/components/shown-address.ts';
import type { CoverageModel, ProposedWalk } from '../ui/models/coverage-model.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import { NextComing } from './next-coming.tsx';

interface NextWalkViewProps {
  model: PanelModel;
  journey: Journey;
  coverage: CoverageModel;
}

/** The walk that is worth most now, the button that prepares it, and who walked where. */
export function NextWalkView({ model, journey, coverage }: NextWalkViewProps) {
  const rows = coverage.rows.value;
  const next = coverage.next.value;
  const { plan } = journey;
  if (rows.length === 0) return <NextComing />;
  return (
    <section class="next-walk" aria-labelledby="next-walk">
      <h2 class="section-title" id="next-walk">
        {text('nextTitle')}
      </h2>
      <p>{next ? nextSentence(plan, next, model.language) : text('nextNothing')}</p>
      {next && <Prepare key={journey.id} model={model} plan={plan} next={next} />}
      {coverage.isWalked.value && (
        <CoverageMatrix plan={plan} rows={rows} language={model.language} />
      )}
    </section>
  );
}

interface PrepareProps {
  model: PanelModel;
  plan: Plan;
  next: ProposedWalk;
}

/** One press fills in all of it; then says so, where the button was. */
function Prepare({ model, plan, next }: PrepareProps) {
  const [isPressed, setPressed] = useState(false);
  const isTaken = model.start.isTaken(next);
  const prepare = () => {
    model.start.take(next);
    setPressed(true);
    document.querySelector<HTMLElement>('.goal-field')?.focus();
  };
  const { personaId, startAddress } = next;
  return (
    <>
      {!isTaken && startAddress && (
        <p class="hint">{text('nextBegins', shortAddress(startAddress))}</p>
      )}
      {!isTaken && (
        <Button kind="outline" onClick={prepare}>
          {personaId === null
            ? text('inviteTake')
            : text('nextPrepare', personaName(plan, personaId))}
        </Button>
      )}
      <p class="next-said" role="status">
        {isTaken && isPressed ? text('inviteTaken') : ''}
      </p>
    </>
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
  if (next.personaId === null) {
    return next.why === 'never' ? text('nextWhy_first') : text(`nextNobody_${next.why}`, shown);
  }
  return text(`nextWhy_${next.why}`, personaName(plan, next.personaId), shown);
}
