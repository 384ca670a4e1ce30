import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { TagsView } from '../../../extension/panel/tags-view.tsx';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import { fakeClient } from '../ui/fake-client.ts';

afterEach(cleanup);

it('the Tags tab says that it could not be loaded, and tries again when it is asked', async () => {
  const load = vi
    .fn<() => Promise<{ TagsTab: () => preact.JSX.Element }>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
    .mockResolvedValue({ TagsTab: () => <p>Tags</p> });
  render(<TagsView model={panelModel(fakeClient().client)} load={load} />);
  expect((await screen.findByRole('alert')).textContent).toContain('could not be opened');
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Tags')).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(2);
});
