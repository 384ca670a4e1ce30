import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Panel } from '../../../extension/panel/panel.tsx';
import type { StorageHealth } from '../../../extension/platform/storage-health.ts';
import type { Commands } from '../../../extension/ui/client.ts';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import { ok } from '../../../shared/kit/result.ts';
import { fakeClient } from '../ui/fake-client.ts';
import { START } from '../ui/sample-walk.ts';

const VANISHED: StorageHealth = {
  state: 'vanished',
  walks: 2,
  notes: 9,
  copy: { walks: 2, notes: 8, picturesMissing: 1, at: START },
};

function open(health: StorageHealth, answers: Partial<Commands> = {}) {
  const world = { health };
  const { client, asked } = fakeClient({}, { storageHealth: async () => world.health, ...answers });
  render(<Panel model={panelModel(client)} />);
  return { world, asked };
}

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));

afterEach(cleanup);

describe('when records vanished', () => {
  it('the panel says what is missing, what the copy has, and brings it back with one button', async () => {
    const { world } = open(VANISHED, {
      async restoreFromCopy() {
        world.health = { state: 'sound' };
        return ok({ walks: 2, notes: 8 });
      },
    });
    const said = await screen.findByRole('alert');
    expect(said.textContent).toContain('2 walks and 9 notes are missing');
    expect(said.textContent).toContain('1 picture is not in it');
    await press(/^Restore 2 walks and 8 notes from the copy of .*22/);
    expect((await screen.findByText(/Restored: 2 walks and 8 notes/)).textContent).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    await press('Understood');
    expect(screen.queryByText(/Restored/)).toBeNull();
  });

  it('the offer stands, with the reason, when it could not be carried out', async () => {
    open(VANISHED, { restoreFromCopy: async () => ({ ok: false, reason: 'storageFull' }) });
    await press(/^Restore/);
    expect(await screen.findByText(/the disk is full/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Restore/ })).toBeTruthy();
  });

  it('a person may do without', async () => {
    const { asked } = open(VANISHED);
    await press('Do without them');
    expect(asked.map(({ name }) => name)).toContain('acceptLoss');
  });

  it('nothing is offered that the copy has not', async () => {
    open({ ...VANISHED, copy: null });
    expect(await screen.findByRole('button', { name: 'Understood' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Restore/ })).toBeNull();
  });
});
