import type { RuleProblem } from '../../shared/journey/briefing.ts';
import { inLanguage } from '../../shared/journey/local-text.ts';
import type { Journey } from '../../shared/journey/records.ts';
import { text } from '../platform/text.ts';
import { Banner } from '../ui/components/banner.tsx';
import { Button } from '../ui/components/button.tsx';
import { editGlyph } from '../ui/components/icon.tsx';
import { Personas, PlanView } from '../ui/components/plan-view.tsx';
import type { PanelModel } from '../ui/models/panel-model.ts';
import '../ui/components/plan.css';
import './offer.css';
import { JourneyOffer } from './journey-offer.tsx';
import { RefusalBanner } from './refusal-banner.tsx';
import { Screen } from './screen.tsx';

/** The Journey tab: the journey in use, and where another may come from. */
export function JourneyView({ model }: { model: PanelModel }) {
  const journey = model.journey.chosen.value;
  const walking = model.records.current.value !== null;
  return (
    <Screen
      tab="journey"
      top={<RefusalBanner refusal={model.journey.refusal.value} />}
      bottom={
        journey &&
        !walking && (
          <Button
            kind="primary"
            size="large"
            wide
            onClick={() => {
              model.tab.value = 'walk';
            }}
          >
            {text('journeyWalkNow')}
          </Button>
        )
      }
    >
      <div class="page">
        {journey ? <Chosen model={model} journey={journey} /> : <JourneyOffer model={model} />}
        {journey && !walking && (
          <details class="other-journeys">
            <summary>{text('journeyOther')}</summary>
            <JourneyOffer model={model} />
          </details>
        )}
      </div>
    </Screen>
  );
}

function Chosen({ model, journey }: { model: PanelModel; journey: Journey }) {
  const { plan } = journey;
  const { language } = model;
  return (
    <>
      <div class="journey-top">
        <h2 class="journey-name">{inLanguage(plan.name, language) || text('editUnnamed')}</h2>
        {plan.purpose && <p class="plan-meaning">{inLanguage(plan.purpose, language)}</p>}
        <Button
          glyph={editGlyph}
          onClick={() =>
            model.openTab(`report/index.html#journey/${encodeURIComponent(journey.id)}`)
          }
        >
          {text('editOpen')}
        </Button>
      </div>
      <RuleProblems problems={model.place.view.value?.page?.ruleProblems ?? []} />
      <PlanView plan={plan} language={language} />
      {plan.personas.length > 0 && (
        <section aria-labelledby="personas">
          <h2 class="section-title" id="personas">
            {text('journeyPersonas')}
          </h2>
          <Personas personas={plan.personas} language={language} />
        </section>
      )}
    </>
  );
}

/** Rules of the journey of which nothing can come; told on the page of the walk where they were tried. */
function RuleProblems({ problems }: { problems: readonly RuleProblem[] }) {
  if (problems.length === 0) return null;
  const sentences = problems.map(({ index, why }) =>
    text(`journeyRule_${why}`, `rules.${index}.${why}`),
  );
  return <Banner kind="trouble" title={text('journeyRulesTitle')} sentence={sentences.join(' ')} />;
}
