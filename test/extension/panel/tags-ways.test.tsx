import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { TagsOwnership } from '../../../extension/panel/tags-ownership.tsx';
import { TagsWays } from '../../../extension/panel/tags-ways.tsx';
import type { TagsModel } from '../../../extension/ui/models/tags-model.ts';
import { newDraft, type TagDraft } from '../../../shared/journey/tag-draft.ts';
import type { PageTags, Picked } from '../../../shared/journey/tagging.ts';
import { SAMPLE_JOURNEY } from '../ui/sample-walk.ts';

const { plan } = SAMPLE_JOURNEY;
const PICKED: Picked = {
  ...{ key: 0, name: 'Remove', tag: 'button', around: null, rule: null, stages: [] },
  element: { tag: 'button', attributes: [], text: 'Remove' },
  ways: [{ selector: '.remove', matches: 2 }],
  written: null,
};
const DRAFT = newDraft(plan, PICKED, '/cart', 'en');

/** As much of the model as trying a selector needs. */
function trying(matches: number, names: string[]) {
  const elements = names.map((name, key) => ({ key, name, tag: 'button' }));
  const tried = { selector: '.remove', matches, elements };
  const ask = vi.fn();
  const tags = { tags: signal({ tried } as unknown as PageTags), ask };
  return tags as unknown as TagsModel;
}

afterEach(cleanup);

it.each([
  ['several: how many, and which', 2, ['Remove the tea', 'Remove the cup']],
  ['one: that it is one', 1, ['Remove the tea']],
])('says of a selector that finds %s', (_what, matches, names) => {
  render(<TagsWays draft={DRAFT} plan={plan} onChange={() => {}} tags={trying(matches, names)} />);
  expect(screen.getByRole('status').textContent).toContain(String(matches));
  const listed = [...document.querySelectorAll('.tags-which li')].map(
    ({ textContent }) => textContent,
  );
  expect(listed).toEqual(matches > 1 ? names.map((name) => `button ${name}`) : []);
});

it('says of what is no selector that it is none', () => {
  render(<TagsWays draft={DRAFT} plan={plan} onChange={() => {}} tags={trying(-1, [])} />);
  expect(screen.getByRole('status').textContent).toContain('no selector');
});

it.each([
  ['The customer’s own post', 'customer'],
  ['Payment provider', 'partner'],
  ['Review site', 'external'],
  ['Newsletter', 'brand'],
])('a channel brings the owner that is usual for it: %s is the %s’s', (channel, owner) => {
  const onChange = vi.fn<(change: Partial<TagDraft>) => void>();
  render(<TagsOwnership draft={DRAFT} plan={plan} onChange={onChange} />);
  const option = screen.getByRole<HTMLOptionElement>('option', { name: channel });
  fireEvent.change(screen.getByRole('combobox'), { target: { value: option.value } });
  expect(onChange).toHaveBeenLastCalledWith(expect.objectContaining({ owner }));
});
