import { inLanguage, type LocalText } from '../../../shared/journey/local-text.ts';
import type { Persona, Stage } from '../../../shared/journey/plan.ts';
import { channelWord } from '../../platform/channel-word.ts';
import { text } from '../../platform/text.ts';

/** What is said, under what it is called; nothing is shown of what was left open. */
type Said = readonly [name: string, words: readonly string[]];

/** What the map tells of a stage beside its meaning (domain 000-08, 001-08); folded away. */
export function StageWords({ stage, language }: { stage: Stage; language: string }) {
  const list = (words: readonly LocalText[] = []) => words.map((one) => inLanguage(one, language));
  const said: Said[] = [
    [text('editField_needs'), list(stage.needs)],
    [text('editField_behaviours'), list(stage.behaviours)],
    [text('editField_drivers'), list(stage.drivers)],
    [text('editField_expectations'), list(stage.expectations)],
    [text('editField_questions'), list(stage.questions)],
    [text('editField_problems'), list(stage.problems)],
    [text('editField_measures'), list(stage.measures)],
  ];
  return <Folded name={inLanguage(stage.name, language)} said={said} />;
}

/** Who somebody walks as, beside name and summary (domain 004-12 to -15); folded away. */
export function PersonaWords({ persona, language }: { persona: Persona; language: string }) {
  const list = (words: readonly LocalText[] = []) => words.map((one) => inLanguage(one, language));
  const one = (words: LocalText | undefined) => (words ? list([words]) : []);
  const { relation, service, channel, entry } = persona;
  const said: Said[] = [
    [text('personaGoal'), one(persona.goal)],
    [text('personaField_needs'), list(persona.needs)],
    [text('personaField_motives'), list(persona.motives)],
    [text('personaField_doubts'), list(persona.doubts)],
    [text('personaService'), service ? [text(`personaService_${service}`)] : []],
    [text('personaRelation'), relation ? [text(`personaRelation_${relation}`)] : []],
    [text('personaAge'), one(persona.age)],
    [text('personaField_gender'), one(persona.gender)],
    [text('personaField_geography'), one(persona.geography)],
    [text('personaTasks'), list(persona.tasks)],
    [text('personaFound'), one(persona.found)],
    [text('charterEntry'), (entry ?? []).map((way) => text(`personaEntry_${way}`))],
    [text('personaChannel'), channel ? [channelWord(channel)] : []],
  ];
  return <Folded name={persona.name} said={said} />;
}

function Folded({ name, said }: { name: string; said: readonly Said[] }) {
  const filled = said
    .map(([what, words]) => [what, [...new Set(words)].filter((one) => one.trim())] as const)
    .filter(([, words]) => words.length > 0);
  if (filled.length === 0) return null;
  return (
    <details class="plan-more">
      <summary>{text('planMore', name)}</summary>
      <dl>
        {filled.map(([what, words]) => (
          <div key={what}>
            <dt>{what}</dt>
            {words.map((one) => (
              <dd key={one}>{one}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
