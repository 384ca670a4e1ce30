import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { ComposerView } from '../../../../extension/content/compose/composer-view.tsx';
import type { Briefing } from '../../../../shared/journey/briefing.ts';
import { aNote } from '../../sample-records.ts';

const place = document.createElement('div');
afterEach(() => render(null, place));

const briefed = (storageFull: boolean) =>
  ({ stages: [], labels: {}, storageFull }) as unknown as Briefing;

it('who writes on a page is told of a full disk, and that the words are saved when there is room', async () => {
  const [saved, briefing] = [signal(false), signal<Briefing | null>(briefed(false))];
  const nothing = () => undefined;
  render(
    <ComposerView
      note={signal(aNote({ phase: 'draft', text: 'Too slow', revision: 2 }))}
      {...{
        saved,
        briefing,
        picture: signal('none' as const),
        waiting: signal(false),
        closedFrame: false,
        pointing: signal(false),
      }}
      {...{
        onChange: nothing,
        onAlso: nothing,
        onField: nothing,
        onDone: nothing,
        onClose: nothing,
        onDelete: nothing,
      }}
    />,
    place,
  );
  const said = () => place.querySelector('.saved-sign')?.textContent ?? '';
  expect(said()).toBe('');
  await act(() => {
    briefing.value = briefed(true);
  });
  expect(said()).toContain('the disk is full');
  expect(place.querySelector('textarea')?.value).toBe('Too slow');
  await act(() => {
    saved.value = true;
  });
  expect(said()).not.toContain('full');
  expect(place.querySelector('.saved-sign')?.getAttribute('data-state')).toBe('saved');
});
