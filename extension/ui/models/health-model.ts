import { type ReadonlySignal, signal } from '@preact/signals';
import type { Refusal } from '../../platform/messages.ts';
import type { CopyOffer, StorageHealth } from '../../platform/storage-health.ts';
import type { Client } from '../client.ts';

export type { CopyOffer };

export type Restoring =
  | { state: 'none' | 'working' }
  /** What came back. */
  | { state: 'done'; walks: number; notes: number }
  | { state: 'refused'; reason: Refusal };

export interface HealthModel {
  readonly health: ReadonlySignal<StorageHealth>;
  readonly restoring: ReadonlySignal<Restoring>;
  /** Asks again. */
  look(): Promise<void>;
  /** Puts back from the copy what vanished. */
  restore(): Promise<void>;
  /** The person has read what came back. */
  forgetRestored(): void;
  /** The person has read that something vanished, and does without it. */
  accept(): Promise<void>;
}

/** Whether what was stored is still there: browsers open a damaged database as an empty one and say nothing. */
export function healthModel(client: Client): HealthModel {
  const health = signal<StorageHealth>({ state: 'sound' });
  const restoring = signal<Restoring>({ state: 'none' });
  async function look(): Promise<void> {
    try {
      health.value = await client.command.storageHealth({});
    } catch {
      // Without an answer nothing is claimed: the panel says by itself when it cannot read.
    }
  }
  void look();
  return {
    health,
    restoring,
    look,
    async restore() {
      if (restoring.value.state === 'working') return;
      restoring.value = { state: 'working' };
      const answer = await client.command
        .restoreFromCopy({})
        .catch(() => ({ ok: false, reason: 'unknown' }) as const);
      restoring.value = answer.ok
        ? { state: 'done', ...answer.value }
        : { state: 'refused', reason: answer.reason };
      await look();
    },
    forgetRestored() {
      restoring.value = { state: 'none' };
    },
    async accept() {
      // Unheard, it is told again.
      await client.command.acceptLoss({}).catch(() => undefined);
      restoring.value = { state: 'none' };
      await look();
    },
  };
}
