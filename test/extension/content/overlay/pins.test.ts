import { signal } from '@preact/signals-core';
import { afterEach, expect, it } from 'vitest';
import { ownTraits } from '../../../../extension/content/anchor/traits.ts';
import type { Place, Target } from '../../../../extension/content/overlay/labels/measure.ts';
import type { Tracker } from '../../../../extension/content/overlay/labels/tracker.ts';
import { Pins } from '../../../../extension/content/overlay/pins.ts';
import type { Briefing, Pin } from '../../../../shared/journey/briefing.ts';

const life = new AbortController();
afterEach(() => life.abort());

const PLACE = { layer: 'page', x: 10, y: 20, width: 100, height: 30 } as Place;

it('a briefing that says the same of a pin leaves it as it is', () => {
  document.body.innerHTML = '<p id="a">Coat</p><p id="b">Boots</p>';
  const here = (id: string) => document.querySelector(`#${id}`) as HTMLElement;
  const pin = (id: string, severity: Pin['severity'] = 2): Pin => ({
    ...{ noteId: id, selector: `#${id}`, number: id === 'a' ? 1 : 2, severity },
    traits: ownTraits(here(id)),
  });
  const says = (...pins: Pin[]) => ({ pins }) as unknown as Briefing;
  const layer = document.createElement('div');
  const briefing = signal<Briefing | null>(says(pin('a'), pin('b')));
  const nothing = () => undefined;
  const tracker = {
    add: (element: Element): Target => ({ element, place: PLACE }) as Target,
    ...{ remove: nothing, onFrame: nothing, onPoll: nothing },
  } as unknown as Tracker;
  new Pins({
    ...{ briefing, tracker, signal: life.signal, ours: document.head, onFindings: nothing },
    ...{ pageLayer: layer, viewLayer: layer, changes: { onMarks: nothing, onRoot: nothing } },
  });
  expect(layer.textContent).toBe('12');
  const [first] = layer.children;

  const writes = new MutationObserver(nothing);
  writes.observe(layer, { subtree: true, childList: true, attributes: true, characterData: true });
  briefing.value = says(pin('a'), pin('b'));
  expect(writes.takeRecords()).toEqual([]);

  briefing.value = says(pin('a'), pin('b', 4));
  expect(layer.children[0]).toBe(first);
  expect(layer.children[1]?.querySelectorAll('.full')).toHaveLength(4);

  briefing.value = says(pin('a'));
  expect([...layer.children]).toEqual([first]);
});
