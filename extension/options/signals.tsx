import { SIGNAL_RULE_IDS } from '../../shared/journey/signal-rules.ts';
import { signalAbout, signalName } from '../platform/signal-words.ts';
import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import type { OptionsModel } from '../ui/models/options-model.ts';

const measuresShifts = () => PerformanceObserver.supportedEntryTypes.includes('layout-shift');

/** Whether pages are watched for friction, and what was dismissed. */
export function Signals({ model }: { model: OptionsModel }) {
  return (
    <section aria-labelledby="signals" tabIndex={-1}>
      <h2 id="signals">{text('signalOptions')}</h2>
      <p>{text('signalOptionsNote')}</p>
      {!measuresShifts() && <p>{text('signalOptionsNoShifts')}</p>}
      <p>
        <label>
          <input
            type="checkbox"
            checked={model.watching.value}
            onChange={(event) => void model.watch(event.currentTarget.checked)}
          />{' '}
          {text('signalOptionsOn')}
        </label>
      </p>
      {model.watching.value && <Rules model={model} />}
      <Dismissals model={model} />
    </section>
  );
}

/** Each kind of friction can be turned off by itself. */
function Rules({ model }: { model: OptionsModel }) {
  return (
    <fieldset class="options-choices">
      <legend>{text('signalOptionsRules')}</legend>
      {SIGNAL_RULE_IDS.map((rule) => (
        <div class="options-choice" key={rule}>
          <label>
            <input
              type="checkbox"
              checked={!model.quietRules.value.includes(rule)}
              aria-describedby={`rule-${rule}`}
              onChange={(event) => void model.tellOf(rule, event.currentTarget.checked)}
            />{' '}
            {signalName(rule)}
          </label>
          <p class="options-quiet" id={`rule-${rule}`}>
            {signalAbout(rule)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}

function Dismissals({ model }: { model: OptionsModel }) {
  const dismissals = model.dismissals.value ?? [];
  if (dismissals.length === 0) return <p>{text('signalOptionsNone')}</p>;
  return (
    <>
      <p>{text('signalOptionsDismissed')}</p>
      <ul class="options-rows">
        {dismissals.map((one) => {
          const name = `${signalName(one.rule)} · ${one.label}`;
          return (
            <li key={`${one.journeyId} ${one.key}`}>
              <span class="options-name">{name}</span>
              <Button
                label={text('signalOptionsAgainOf', name)}
                onClick={() => void model.tellAgain(one)}
              >
                {text('signalOptionsAgain')}
              </Button>
            </li>
          );
        })}
      </ul>
      <Button kind="outline" onClick={() => void model.tellAgain(null)}>
        {text('signalOptionsAll')}
      </Button>
    </>
  );
}
