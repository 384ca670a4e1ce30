import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MapPage } from '../../../extension/report/map-page.tsx';
import { study } from '../../shared/journey/map/study.ts';
import { type FakeClient, fakeClient } from '../ui/fake-client.ts';

const made = study();
const { journey, walks, steps, notes } = made;
const people = new Set(walks.map(({ charter }) => charter?.walker)).size;

let fake: FakeClient;
/** Files that were handed to the browser: name and content. */
let saved: { name: string; body: Blob }[];

beforeEach(async () => {
  saved = [];
  const bodies: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation(
    (body) => `blob:${bodies.push(body as Blob)}`,
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    const body = bodies[Number(this.href.slice('blob:'.length)) - 1];
    if (body) saved.push({ name: this.download, body });
  });
  fake = fakeClient({ journeys: [journey], walks, steps, notes });
  render(<MapPage client={fake.client} ids={[journey.id]} />);
  await screen.findByText('Export');
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

/** Chooses a format and answers its review. */
async function reviewOf(what: RegExp) {
  fireEvent.click(screen.getByText('Export'));
  fireEvent.click(screen.getByRole('button', { name: what }));
  return within(await screen.findByRole('dialog'));
}

const states = (review: Awaited<ReturnType<typeof reviewOf>>) =>
  (review.getAllByRole('checkbox') as HTMLInputElement[]).map(({ checked, disabled, labels }) => ({
    label: labels?.[0]?.textContent,
    ...{ checked, disabled },
  }));

describe('the review before a file of the map is written', () => {
  it('says how much of each goes out, and writes nothing before it is answered', async () => {
    const review = await reviewOf(/One page for every department/);
    expect(states(review)).toEqual([
      { label: `Names of who walked and wrote ${people} names`, checked: false, disabled: false },
      { label: 'Pictures none in this file', checked: false, disabled: true },
      {
        label: `What notes and answers say ${notes.length} notes`,
        checked: false,
        disabled: false,
      },
    ]);
    expect(saved).toEqual([]);
    press('Cancel');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(saved).toEqual([]);
  });

  it('leaves out what was chosen, and proposes the same the next time, for any format', async () => {
    const review = await reviewOf(/One page for every department/);
    fireEvent.click(review.getByLabelText(/^Names of/));
    fireEvent.click(review.getByLabelText(/^What notes/));
    press('Write the file');
    await waitFor(() => expect(saved).toHaveLength(1));
    const text = (await saved[0]?.body.text()) ?? '';
    expect(text).not.toMatch(/Walker \d|Shipping cost only/);
    expect(fake.world.leftOut).toEqual({ names: true, pictures: false, words: true });
    const next = await reviewOf(/CSV with a pain point/);
    expect(states(next).map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [false, true],
      [false, true],
      [true, false],
    ]);
    press('Write the file');
    await waitFor(() => expect(saved).toHaveLength(2));
    expect(await saved[1]?.body.text()).not.toContain('Shipping cost only');
    // What this format does not hold is asked of the next one again.
    expect(fake.world.leftOut).toEqual({ names: true, pictures: false, words: true });
  });

  it('says of a format that holds none of it just that', async () => {
    const review = await reviewOf(/a touchpoint on a line/);
    expect(review.queryAllByRole('checkbox')).toEqual([]);
    expect(review.getByText(/^Nobody is named in it/)).toBeTruthy();
    press('Write the file');
    await waitFor(() => expect(saved).toHaveLength(1));
  });
});
