import type { TabView } from '../../../extension/platform/messages.ts';
import type { Commands } from '../../../extension/ui/client.ts';
import { lastStepOf } from '../../../shared/journey/last-step.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { ok } from '../../../shared/kit/result.ts';

/** What of the fake world a walker takes back, or declines. */
interface WalkedWorld {
  steps: Step[];
  view: TabView;
  now: number;
}

/** As the background takes out a walk's last step, and remembers what was declined. */
export function stepCommands(world: WalkedWorld, done: () => { ok: true; value: null }) {
  return {
    async undoLastStep({ walkId }) {
      const of = world.steps.filter((step) => step.walkId === walkId);
      const stepIds = lastStepOf(of).map(({ id }) => id);
      world.steps = world.steps.map((step) =>
        stepIds.includes(step.id) ? { ...step, deletedAt: world.now } : step,
      );
      done();
      return ok({ stepIds, said: stepIds.length > 0 ? `Removed: ${stepIds[0]}` : '' });
    },
    async declineSite({ origin }) {
      world.view = { ...world.view, declined: world.view.origin === origin };
      return done();
    },
  } satisfies Partial<Commands>;
}
