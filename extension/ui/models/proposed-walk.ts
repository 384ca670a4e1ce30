import type { Signal } from '@preact/signals';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { cleanAddress } from '../../../shared/kit/page-address.ts';
import { type CharterForm, startPage } from './charter-form.ts';
import type { ProposedWalk } from './coverage-model.ts';

/** As much of the start form as a proposal fills in. */
interface Filled {
  readonly personaId: { readonly value: string | null };
  readonly goal: Signal<string>;
  readonly channel: Signal<string>;
  readonly charter: Pick<CharterForm, 'startAddress' | 'stages'>;
  choosePersona(personaId: string | null): void;
}

/** Fills the proposal in. What the walker wrote gives way only to words that the persona has. */
export function takeProposed(
  form: Filled,
  plan: Plan,
  proposed: ProposedWalk,
  language: string,
): void {
  const persona = plan.personas.find(({ id }) => id === proposed.personaId);
  form.choosePersona(proposed.personaId);
  if (persona?.goal) form.goal.value = inLanguage(persona.goal, language);
  if (persona?.channel) form.channel.value = persona.channel;
  form.charter.startAddress.value = proposed.startAddress;
  form.charter.stages.value = wantedStages(plan, proposed);
}

/** Whether the form says the proposed walk. @param here the page looked at, on which a walk starts by itself */
export function isProposed(
  form: Filled,
  plan: Plan,
  proposed: ProposedWalk,
  here: string,
): boolean {
  const start = startPage(form.charter) || here;
  return (
    form.personaId.value === proposed.personaId &&
    form.charter.stages.value.join() === wantedStages(plan, proposed).join() &&
    (proposed.startAddress === '' || isSamePage(proposed.startAddress, start))
  );
}

/** The same page, whatever else its address says. */
export function isSamePage(wanted: string, here: string): boolean {
  return cleanAddress(wanted) === cleanAddress(here);
}

/** None for the whole journey. */
function wantedStages(plan: Plan, { stages }: ProposedWalk): string[] {
  return stages.length === plan.stages.length ? [] : stages;
}
