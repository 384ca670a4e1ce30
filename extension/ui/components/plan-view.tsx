import { inLanguage } from '../../../shared/journey/local-text.ts';
import { ownerOf, type Persona, type Plan, type Touchpoint } from '../../../shared/journey/plan.ts';
import { channelWord } from '../../platform/channel-word.ts';
import { counted, text } from '../../platform/text.ts';
import { OwnerShape, ownerWord } from './owner-shape.tsx';
import { PersonaWords, StageWords } from './plan-words.tsx';
import { StageSign } from './stage-track.tsx';

export interface PlanViewProps {
  plan: Plan;
  language: string;
}

/** The journey as it was planned: stages along the trail, each with its touchpoints. */
export function PlanView({ plan, language }: PlanViewProps) {
  return (
    <ol class="plan">
      {plan.stages.map((stage, index) => {
        const here = plan.touchpoints.filter(({ stages }) => stages.includes(stage.id));
        return (
          <li key={stage.id}>
            <h3>
              <StageSign index={index} name={inLanguage(stage.name, language)} />
              {plan.touchpoints.length > 0 && (
                <span class="hint">{counted('journeyTouchpoints', here.length)}</span>
              )}
            </h3>
            {stage.meaning && <p class="plan-meaning">{inLanguage(stage.meaning, language)}</p>}
            <StageWords stage={stage} language={language} />
            {here.length > 0 && (
              <ul class="touchpoints">
                {here.map((touchpoint) => (
                  <TouchpointRow key={touchpoint.id} touchpoint={touchpoint} language={language} />
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function TouchpointRow({ touchpoint, language }: { touchpoint: Touchpoint; language: string }) {
  const { medium, channel, responsible } = touchpoint;
  const owner = ownerOf(touchpoint);
  const details = [ownerWord(owner), responsible, channel && channelWord(channel)].filter(Boolean);
  return (
    <li data-medium={medium}>
      <span class="touchpoint-sign">
        <OwnerShape owner={owner} named={false} />
      </span>
      <span>
        {inLanguage(touchpoint.label, language)}
        <span class="touchpoint-detail">{details.join(' · ')}</span>
      </span>
    </li>
  );
}

export interface PersonasProps {
  personas: readonly Persona[];
  language: string;
}

/** Who walks it. The primary persona, who stands for the majority, is marked. */
export function Personas({ personas, language }: PersonasProps) {
  return (
    <ul class="personas">
      {personas.map((persona) => (
        <li key={persona.id}>
          <span class="persona-name">
            {persona.name}
            {persona.primary && <span class="tag">{text('journeyPrimary')}</span>}
          </span>
          {persona.summary && <p>{inLanguage(persona.summary, language)}</p>}
          <PersonaWords persona={persona} language={language} />
        </li>
      ))}
    </ul>
  );
}
