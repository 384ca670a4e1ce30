import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTextKeys, type Typed } from '../../../../extension/content/pick/pick-text.ts';

const WORDS = ['pay', 'pay later', 'help'];
let elements: Element[];
let current: Element | null;
let passed: string[];
let typed: ReturnType<typeof signal<Typed>>;
let press: (key: string, more?: KeyboardEventInit) => boolean;

beforeEach(() => {
  elements = WORDS.map((word) => Object.assign(document.createElement('button'), { title: word }));
  current = null;
  passed = [];
  typed = signal<Typed>({ text: '', hits: [], place: -1 });
  const keys = createTextKeys(
    {
      current: () => current,
      go: (element) => {
        current = element;
      },
      choose: () => undefined,
      leave: () => undefined,
      ours: document.createElement('x-ours'),
    },
    typed as never,
    (text) => (text ? elements.filter((one) => one.getAttribute('title')?.includes(text)) : []),
    (event) => {
      passed.push(event.key);
      return true;
    },
  );
  press = (key, more = {}) => keys(new KeyboardEvent('keydown', { key, ...more }));
});

describe('pointing by typing', () => {
  it('narrows with each letter, and takes back', () => {
    press('p');
    expect(typed.value).toMatchObject({ text: 'p', place: 0 });
    expect(typed.value?.hits).toHaveLength(3);
    for (const key of 'ay l') press(key);
    expect(current).toBe(elements[1]);
    press('Backspace');
    press('Backspace');
    expect(typed.value?.hits).toHaveLength(2);
    press('Escape');
    expect(typed.value).toMatchObject({ text: '', place: -1 });
    expect(passed).toEqual([]);
  });

  it('goes round what is found', () => {
    for (const key of 'pay') press(key);
    press('Tab');
    expect(current).toBe(elements[1]);
    press('Tab');
    expect(current).toBe(elements[0]);
    press('Tab', { shiftKey: true });
    expect(current).toBe(elements[1]);
  });

  it('leaves everything else to the keys of pointing', () => {
    for (const key of ['Escape', 'Tab', ' ', 'ArrowUp', 'Enter']) press(key);
    press('c', { ctrlKey: true });
    expect(passed).toEqual(['Escape', 'Tab', ' ', 'ArrowUp', 'Enter', 'c']);
    press('h');
    press('ArrowDown');
    press('Enter');
    expect(passed.slice(-2)).toEqual(['ArrowDown', 'Enter']);
  });
});
