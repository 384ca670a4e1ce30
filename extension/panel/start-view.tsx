import { PERSONA_LIMIT, TEXT_LIMIT } from '../../shared/journey/limits.ts';
import { inLanguage } from '../../shared/journey/local-text.ts';
import type { Journey } from '../../shared/journey/records.ts';
import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { ChannelField } from '../ui/components/channel-field.tsx';
import { Choice } from '../ui/components/choice.tsx';
import { Field } from '../ui/components/field.tsx';
import { hostOf } from '../ui/components/shown-address.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import './offer.css';
import { InvitedHere } from './invited-here.tsx';
import { Inviting } from './inviting.tsx';
import { Later } from './later.tsx';
import { MoreAboutWalk } from './more-about-walk.tsx';
import { NewPersona } from './new-persona.tsx';
import { NextWalk } from './next-walk.tsx';
import { part } from './part.ts';
import { RefusalBanner } from './refusal-banner.tsx';
import { Screen } from './screen.tsx';

const journeyOffer = part(async () => {
  // What its buttons need comes with it.
  await import('../ui/models/new-journey.ts');
  return (await import('./journey-offer.tsx')).JourneyOffer;
});
const pastWalks = part(async () => (await import('./past-walks.tsx')).PastWalks);

/** No walk goes on: prepare one, or look at an earlier one. */
export function StartView({ model }: { model: PanelModel }) {
  const journey = model.journey.chosen.value;
  return (
    <Screen
      tab="walk"
      top={
        <>
          <RefusalBanner refusal={model.start.refusal.value} />
          <RefusalBanner refusal={model.journey.refusal.value} />
          <RefusalBanner refusal={model.archive.refusal.value} />
        </>
      }
      bottom={journey && <StartBar model={model} />}
    >
      <div class="page">
        <InvitedHere model={model} />
        {journey ? (
          <>
            <ChosenJourney model={model} journey={journey} />
            <NextWalk model={model} journey={journey} />
            <StartForm model={model} journey={journey} />
          </>
        ) : (
          <Later part={journeyOffer} props={{ model }} />
        )}
        <Later part={pastWalks} props={{ model }} />
        <Inviting model={model} />
      </div>
    </Screen>
  );
}

function ChosenJourney({ model, journey }: { model: PanelModel; journey: Journey }) {
  return (
    <div class="chosen-journey">
      <span class="hint">{text('walkJourneyLabel')}</span>
      <h2>{inLanguage(journey.plan.name, model.language) || text('editUnnamed')}</h2>
      <Button
        onClick={() => {
          model.tab.value = 'journey';
        }}
      >
        {text('walkChangeJourney')}
      </Button>
    </div>
  );
}

/** The value of "nobody" among persona ids; never an id, which is not empty. */
const NOBODY = '';

interface StartFormProps {
  model: PanelModel;
  journey: Journey;
}

function StartForm({ model, journey }: StartFormProps) {
  const { start } = model;
  return (
    <div class="form">
      {journey.plan.personas.length > 0 && <PersonaChoice model={model} journey={journey} />}
      {journey.plan.personas.length < PERSONA_LIMIT && (
        <NewPersona key={journey.id} model={model} />
      )}
      <Field label={text('walkGoal')} hint={text('walkGoalHint')}>
        {(attributes) => (
          <textarea
            {...attributes}
            class="input goal-field"
            rows={2}
            maxLength={TEXT_LIMIT}
            placeholder={text('walkGoalExample')}
            value={start.goal.value}
            onInput={(event) => {
              start.goal.value = event.currentTarget.value;
            }}
          />
        )}
      </Field>
      <ChannelField
        key={journey.id + (start.personaId.value ?? '')}
        value={start.channel.value}
        onChange={(channel) => {
          start.channel.value = channel;
        }}
      />
      {start.otherSites.value.length > 0 && <OtherSites model={model} />}
      <MoreAboutWalk form={start.charter} plan={journey.plan} language={model.language} />
    </div>
  );
}

function PersonaChoice({ model, journey }: StartFormProps) {
  const { start, language } = model;
  return (
    <Choice
      legend={text('walkPersona')}
      look="rows"
      options={[
        ...journey.plan.personas.map(({ id, name, primary, summary }) => ({
          value: id,
          label: primary ? `${name} · ${text('journeyPrimary').toLowerCase()}` : name,
          ...(summary ? { detail: inLanguage(summary, language) } : {}),
        })),
        { value: NOBODY, label: text('walkNoPersona') },
      ]}
      value={start.personaId.value ?? NOBODY}
      onChange={(id) => start.choosePersona(id === NOBODY ? null : id)}
    />
  );
}

function OtherSites({ model }: { model: PanelModel }) {
  const { followOthers, otherSites } = model.start;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={followOthers.value}
        onChange={(event) => {
          followOthers.value = event.currentTarget.checked;
        }}
      />
      <span>
        {text('walkFollowOthers')}
        <span class="choice-detail">{otherSites.value.map(hostOf).join(', ')}</span>
      </span>
    </label>
  );
}

/** One sentence why the browser will ask, and the one button. */
function StartBar({ model }: { model: PanelModel }) {
  if (model.start.startElsewhere.value) return <ElsewhereBar model={model} />;
  const view = model.place.view.value;
  const origin = view?.origin ?? '';
  const others = model.start.followOthers.value ? model.start.otherSites.value : [];
  const hosts = [origin, ...others].map(hostOf).join(', ');
  return (
    <div class="start-bar">
      {view && !origin && <p>{text('walkCannotStart')}</p>}
      {origin && !(view?.granted && others.length === 0) && (
        <p class="hint">{text('walkWhySite', hosts)}</p>
      )}
      <Button
        kind="primary"
        size="large"
        wide
        disabled={!origin || model.start.busy.value}
        onClick={() => void model.start.start()}
      >
        {text(model.start.busy.value ? 'walkStarting' : 'walkStart')}
      </Button>
    </div>
  );
}

/** The walk was prepared for another page than this one. */
function ElsewhereBar({ model }: { model: PanelModel }) {
  const { start } = model;
  return (
    <div class="start-bar">
      <p class="hint">{text('charterStartsElsewhere', hostOf(start.startElsewhere.value))}</p>
      <Button kind="primary" size="large" wide onClick={() => void start.openStart()}>
        {text('charterOpenStart')}
      </Button>
    </div>
  );
}
