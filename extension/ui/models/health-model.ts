import { type ReadonlySignal, signal } from '@preact/signals';
import type { StorageHealth } from '../../platform/messages.ts';
import type { Client } from '../client.ts';

export interface HealthModel {
  readonly health: ReadonlySignal<StorageHealth>;
  /** The person has read that something vanished. */
  accept(): Promise<void>;
}

/** Whether what was stored is still there: browsers open a damaged database as an empty one and say nothing. */
export function healthModel(client: Client): HealthModel {
  const health = signal<StorageHealth>({ state: 'sound' });
  async function ask(): Promise<void> {
    try {
      health.value = await client.command.storageHealth({});
    } catch {
      // Without an answer nothing is claimed: the panel says by itself when it cannot read.
    }
  }
  void ask();
  return {
    health,
    async accept() {
      await client.command.acceptLoss({});
      await ask();
    },
  };
}
