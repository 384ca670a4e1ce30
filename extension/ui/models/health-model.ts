import { type ReadonlySignal, signal } from '@preact/signals';
import type { StorageHealth } from '../../platform/messages.ts';
import type { Client } from '../client.ts';

export interface HealthModel {
  readonly health: ReadonlySignal<StorageHealth>;
  /** Asks again. */
  look(): Promise<void>;
  /** The person has read that something vanished. */
  accept(): Promise<void>;
}

/** Whether what was stored is still there: browsers open a damaged database as an empty one and say nothing. */
export function healthModel(client: Client): HealthModel {
  const health = signal<StorageHealth>({ state: 'sound' });
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
    look,
    async accept() {
      // Unheard, it is told again.
      await client.command.acceptLoss({}).catch(() => undefined);
      await look();
    },
  };
}
