import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MapPage } from '../../../extension/report/map-page.tsx';
import { study } from '../../shared/journey/map/study.ts';
import { type FakeClient, fakeClient } from '../ui/fake-client.ts';

const made = study();
const { journey, walks, steps, notes, truth } = made;

let fake: FakeClient;

const open = async () => {
  render(<MapPage client={fake.client} ids={[journey.id]} />);
  await screen.findByText('Rows');
};

beforeEach(async () => {
  fake = fakeClient({ journeys: [journey], walks, steps, notes });
  await open();
});
afterEach(cleanup);

const part = (title: string) => within(screen.getByRole('region', { name: title }));
const rowNames = () =>
  [...document.querySelectorAll('.map-table tr[data-lane] > th')]
    .map((th) => th.textContent)
    // The curve always stands on top.
    .slice(1);

describe('the rows of the map', () => {
  it('are hidden and moved, and stay so', async () => {
    expect(rowNames().slice(0, 2)).toEqual(['Came and left', 'Digital touchpoints']);
    fireEvent.click(screen.getByRole('button', { name: 'Move down: Came and left' }));
    expect(rowNames().slice(0, 2)).toEqual(['Digital touchpoints', 'Came and left']);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Digital touchpoints' }));
    expect(rowNames()[0]).toBe('Came and left');
    await expect.poll(() => fake.world.lanes.hidden).toEqual(['digital']);
    cleanup();
    await open();
    await expect.poll(() => rowNames()[0]).toBe('Came and left');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Digital touchpoints' }));
    expect(rowNames()[0]).toBe('Digital touchpoints');
  });

  it('have an end that moves nothing', () => {
    const up = screen.getByRole('button', { name: 'Move up: Came and left' });
    expect(up.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(up);
    expect(rowNames()[0]).toBe('Came and left');
  });
});

it('says what was missed at every touchpoint, persona by persona', () => {
  const table = part('Planned and walked').getByRole('table');
  const heads = [...table.querySelectorAll('thead th')].slice(1);
  const personas = heads.map((head) => head.textContent?.split(' ')[0] ?? '');
  expect(personas.sort()).toEqual(['karin', 'maja', 'per']);
  const shown = new Map<string, number>();
  for (const row of table.querySelectorAll('tbody tr')) {
    const touchpoint = row.querySelector('.stage-sign > span:last-child')?.textContent ?? '';
    for (const [column, cell] of [...row.querySelectorAll(':scope > td')].entries()) {
      const persona = heads[column]?.textContent?.split(' ')[0] ?? '';
      const words = cell.querySelector('[data-kind="missing"] .figure')?.textContent;
      if (words) shown.set(`${persona} ${touchpoint}`, Number.parseInt(words, 10));
    }
  }
  const expected = [...truth.missing].flatMap(([persona, all]) =>
    [...all].flatMap(([touchpoint, times]) =>
      times > 0 ? [[`${persona} ${touchpoint}`, times] as const] : [],
    ),
  );
  expect(shown).toEqual(new Map(expected));
});

it('counts every way that was gone, and shows the ways back alone at a press', () => {
  const ways = part('Ways between touchpoints');
  fireEvent.click(ways.getByRole('button', { name: /more$/ }));
  const times = () =>
    ways
      .getAllByRole('listitem')
      .map(({ textContent }) => Number(/(\d+) times/.exec(textContent ?? '')?.[1] ?? 0));
  const total = [...truth.flows.values()].reduce((sum, one) => sum + one, 0);
  expect(times().reduce((sum, one) => sum + one, 0)).toBe(total);
  const back = ways.getByRole('button', { name: /^Back/ });
  fireEvent.click(back);
  expect(back.getAttribute('aria-pressed')).toBe('true');
  expect(times().reduce((sum, one) => sum + one, 0)).toBe(
    Number(/\d+/.exec(back.textContent ?? '')?.[0]),
  );
});

it('leads from what it says of hand-overs to all of them', () => {
  fireEvent.click(screen.getByRole('button', { name: 'All hand-overs' }));
  expect(document.activeElement?.textContent).toBe('Seams');
  const seams = part('Seams');
  const before = seams.getAllByRole('listitem').length;
  fireEvent.click(seams.getByRole('button', { name: /more$/ }));
  expect(seams.getAllByRole('listitem').length).toBeGreaterThan(before);
});

it('names the touchpoints that nobody answers for, with the way to name who does', () => {
  const orphans = journey.plan.touchpoints.filter(({ responsible }) => !responsible);
  expect(orphans.length).toBeGreaterThan(0);
  const said = part('What else the walks say').getByText(/^Nobody answers for/);
  for (const { id } of orphans) expect(said.textContent).toContain(id);
});
