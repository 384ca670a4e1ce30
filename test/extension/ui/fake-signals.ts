import type { Commands } from '../../../extension/ui/client.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { refused } from '../../../shared/kit/result.ts';

type Done = () => { ok: true; value: null };

/** What is said of signals, as the background carries it out; the note itself is its own affair. */
export function signalCommands(
  world: { steps: Step[] },
  done: Done,
): Pick<Commands, 'judgeSignal' | 'tellSignalAgain'> {
  return {
    async judgeSignal({ stepId, verdict, noteId }) {
      if (!world.steps.some(({ id }) => id === stepId)) return refused('notFound');
      const named = verdict === 'confirmed' ? (noteId ?? `${stepId}-note`) : null;
      world.steps = world.steps.map((step) =>
        step.id === stepId && step.kind === 'signal'
          ? { ...step, state: verdict, noteId: named }
          : step,
      );
      return done();
    },
    tellSignalAgain: async () => done(),
  };
}
