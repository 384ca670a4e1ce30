import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Persona, Plan } from '../../../shared/journey/plan.ts';
import type { SaidPersona } from '../../../shared/journey/plan-edit.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import { refused } from '../../../shared/kit/result.ts';
import type { Refusal } from '../../platform/messages.ts';
import type { Client } from '../client.ts';

export interface PersonaAdding {
  /**
   * Writes one more persona into the chosen journey.
   * @returns its id; null where it was not stored, and `refusal` says why
   */
  addPersona(said: { name: string; summary?: string }): Promise<string | null>;
}

/** Adding a persona without leaving the walk that is being prepared. */
export function personaAdding(
  client: Client,
  chosen: ReadonlySignal<Journey | null>,
  refusal: Signal<Refusal | null>,
  reread: () => Promise<void>,
): PersonaAdding {
  return {
    async addPersona(said) {
      const journey = chosen.peek();
      if (!journey) return null;
      const before = journey.plan;
      // Who walks one journey mostly is of one kind.
      const kind = before.personas[0]?.kind ?? 'b2c';
      const persona = await personaFor(before, { ...said, kind });
      if (!persona) {
        refusal.value = 'unknown';
        return null;
      }
      const after = { ...before, personas: [...before.personas, persona] };
      const edit = { journeyId: journey.id, before, after };
      const asked = client.command.editJourney(edit);
      const answer = await asked.catch(() => refused<Refusal>('unknown'));
      refusal.value = answer.ok ? null : answer.reason;
      if (answer.ok) await reread();
      return answer.ok ? persona.id : null;
    },
  };
}

/** What edits a plan by hand is loaded where somebody does; null where it does not come. */
async function personaFor(plan: Plan, said: SaidPersona): Promise<Persona | null> {
  const edit = await import('../../../shared/journey/plan-edit.ts').catch(() => null);
  return edit?.personaFor(plan, said) ?? null;
}
