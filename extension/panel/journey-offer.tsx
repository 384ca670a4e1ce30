import { inLanguage } from '../../shared/journey/local-text.ts';
import type { Plan } from '../../shared/journey/plan.ts';
import { PRESETS, type Preset, presetPlan } from '../../shared/journey/presets.ts';
import type { Journey } from '../../shared/journey/records.ts';
import { counted, text } from '../platform/text.ts';
import { Banner } from '../ui/components/banner.tsx';
import { Button } from '../ui/components/button.tsx';
import { SignpostDrawing } from '../ui/components/drawings.tsx';
import { Skeleton } from '../ui/components/empty-state.tsx';
import { openGlyph, plusGlyph } from '../ui/components/icon.tsx';
import { planFaultWords } from '../ui/components/plan-fault-words.ts';
import type { NoOffer } from '../ui/models/journey-model.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';

/** Where a journey may come from: the site, an earlier choice, or a preset. Each is one click. */
export function JourneyOffer({ model }: { model: PanelModel }) {
  return (
    <div class="offer">
      <SiteOffer model={model} />
      <KeptJourneys model={model} />
      <section aria-labelledby="presets">
        <h2 class="section-title" id="presets">
          {text('journeyPresets')}
        </h2>
        <ul class="presets">
          {PRESETS.map((preset) => (
            <PresetItem key={preset} model={model} preset={preset} />
          ))}
        </ul>
      </section>
      <Samples model={model} />
      <div class="offer-own">
        <Button glyph={plusGlyph} onClick={() => void beginOwn(model)}>
          {text('editBeginEmpty')}
        </Button>
        <Button glyph={openGlyph} onClick={() => model.openTab('report/index.html#journeys')}>
          {text('editAllJourneys')}
        </Button>
      </div>
    </div>
  );
}

function Samples({ model }: { model: PanelModel }) {
  return (
    <section aria-labelledby="samples">
      <h2 class="section-title" id="samples">
        {text('editSamples')}
      </h2>
      <ul class="presets">
        {(['b2c', 'b2b'] as const).map((sample) => (
          <li key={sample}>
            <button type="button" class="row" onClick={() => void model.journey.useSample(sample)}>
              <strong>{text(`editSample_${sample}`)}</strong>
              <span class="hint">{text(`editSampleWhat_${sample}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An empty journey is of no use before something is written in it. */
async function beginOwn(model: PanelModel): Promise<void> {
  const id = await model.journey.begin();
  if (id) model.openTab(`report/index.html#journey/${encodeURIComponent(id)}`);
}

/** What the page in the tab says of a journey. */
function SiteOffer({ model }: { model: PanelModel }) {
  const offer = model.journey.offer.value;
  switch (offer.state) {
    case 'asking':
      return <Skeleton label={text('panelLoading')} />;
    case 'found':
      return <FoundJourney model={model} journey={offer.journey} />;
    default:
      return <NoSiteOffer offer={offer} />;
  }
}

function NoSiteOffer({ offer }: { offer: NoOffer }) {
  const { state, where } = offer;
  if (state === 'none' || (state === 'unreachable' && !where)) {
    return (
      <div class="offer-none">
        <SignpostDrawing />
        <p>{text(state === 'none' ? 'journeyNone' : 'journeyUnreachable')}</p>
      </div>
    );
  }
  return (
    <Banner kind="trouble" title={text('journeyInvalidTitle')} sentence={faultSentence(offer)} />
  );
}

/** Which file, or which field of it, and what is wrong there. */
function faultSentence(offer: NoOffer): string {
  const { state, where } = offer;
  if (state === 'tooLarge') return text('journeyTooLarge');
  if (state === 'unreachable') return text('journeyFileUnreachable', where);
  if (state === 'forbidden') return text('journeyFileForbidden', where);
  return planFaultWords(offer);
}

function FoundJourney({ model, journey }: { model: PanelModel; journey: Journey }) {
  const { plan } = journey;
  const inUse = model.journey.chosen.value;
  const chosen = inUse?.id === journey.id;
  // Own changes make the copy another plan; what the site says newly is told by its file as it was last taken.
  const isTaken = chosen && samePlan(inUse.site ?? inUse.plan, plan);
  return (
    <section class="offer-found" aria-labelledby="offered">
      <span class="hint">{text('journeyOffered')}</span>
      <h2 id="offered">{inLanguage(plan.name, model.language)}</h2>
      <p class="hint">
        {counted('journeyStages', plan.stages.length)} ·{' '}
        {counted('journeyTouchpoints', plan.touchpoints.length)}
      </p>
      {!isTaken && (
        <Button
          kind={chosen ? 'outline' : 'primary'}
          onClick={() => void model.journey.takeSite(journey)}
        >
          {text(chosen ? 'journeyUpdate' : 'journeyUse')}
        </Button>
      )}
      <p class="hint" role="status">
        {isTaken ? takenSentence(model, inUse, journey) : ''}
      </p>
    </section>
  );
}

/** Both were read by the same reader: what is the same is written the same. */
function samePlan(one: Plan, other: Plan): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** That there is nothing newer; and how many of the person's own changes are still there after it was taken. */
function takenSentence(model: PanelModel, inUse: Journey, { id, plan }: Journey): string {
  if (samePlan(inUse.plan, plan)) return text('tagsFileSame');
  const kept = model.journey.keptTags.value;
  if (kept?.journeyId !== id || kept.count === 0) return text('journeyNothingNewer');
  return counted('journeyKeptTags', kept.count);
}

/** Journeys used before, apart from the one in use and the one on offer. */
function KeptJourneys({ model }: { model: PanelModel }) {
  const offer = model.journey.offer.value;
  const known = [
    model.journey.chosen.value?.id,
    offer.state === 'found' ? offer.journey.id : undefined,
  ];
  const kept = model.records.journeys.value.filter(({ id }) => !known.includes(id));
  if (kept.length === 0) return null;
  return (
    <section aria-labelledby="kept-journeys">
      <h2 class="section-title" id="kept-journeys">
        {text('journeyKept')}
      </h2>
      <ul class="presets">
        {kept.map((journey) => (
          <li key={journey.id}>
            <button type="button" class="row" onClick={() => void model.journey.use(journey)}>
              <strong>
                {inLanguage(journey.plan.name, model.language) || text('editUnnamed')}
              </strong>
              <span class="hint">{journey.plan.sites.join(', ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PresetItem({ model, preset }: { model: PanelModel; preset: Preset }) {
  const names = presetPlan(preset).stages.map(({ name }) => inLanguage(name, model.language));
  return (
    <li>
      <button type="button" class="row" onClick={() => void model.journey.usePreset(preset)}>
        <strong>{text(`journeyPreset_${preset}`)}</strong>
        <span class="hint">{names.join(' · ')}</span>
      </button>
    </li>
  );
}
