import { expect, it } from 'vitest';
import { PAGE_EVENT } from '../../shared/contract/attributes.ts';
import { decodePageEvent } from '../../shared/contract/page-event.ts';
import { announce } from '../../snippet/announce.ts';

it('keeps version and type of an event whatever its members are called', () => {
  const heard: unknown[] = [];
  const hear = (event: Event) => heard.push(decodePageEvent((event as CustomEvent).detail));
  document.addEventListener(PAGE_EVENT, hear);
  announce('left', { type: 'ready', v: '2' });
  document.removeEventListener(PAGE_EVENT, hear);
  expect(heard).toEqual([{ type: 'left' }]);
});
