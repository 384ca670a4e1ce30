import { describe, expect, it } from 'vitest';
import { DEPTH_LIMIT, firstLost, parseJson } from '../../../shared/kit/json-shape.ts';

const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

describe('JSON from a stranger', () => {
  it.each([
    ['plain values', '{"a":[1,"two",null,true]}'],
    ['the deepest that is allowed', nested(DEPTH_LIMIT)],
    ['a word that looks like a key', '{"a":"__proto__"}'],
  ])('is read: %s', (_what, text) => {
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it.each([
    ['no JSON', '{a:1}', 'notJson', ''],
    ['a word', 'null and void', 'notJson', ''],
    ['a list without its end', '[1, 2', 'cutOff', ''],
    ['a text without its end', '{"a": "b}]', 'cutOff', ''],
    ['an end after a quote in a text', '{"a": "\\"}"', 'cutOff', ''],
    [
      'one level too deep',
      nested(DEPTH_LIMIT + 1),
      'unfit',
      Array(DEPTH_LIMIT + 1)
        .fill('a')
        .join('.'),
    ],
    ['a key that reaches a prototype', '{"a":[{"__proto__":{"x":1}}]}', 'unfit', 'a.0.__proto__'],
    ['a constructor', '{"constructor":1}', 'unfit', 'constructor'],
    ['an endless number', '{"a":-1e999}', 'unfit', 'a'],
  ])('is refused: %s', (_what, text, why, where) => {
    expect(parseJson(text)).toEqual({ ok: false, reason: { why, where } });
  });

  it('may be two hundred thousand levels deep without a crash', () => {
    expect(parseJson('['.repeat(200_000) + ']'.repeat(200_000))).toMatchObject({ ok: false });
  });
});

describe('what got lost', () => {
  it.each([
    ['nothing', { a: [1, { b: null }] }, { a: [1, { b: null }] }, undefined],
    ['nothing, when something was added', { a: 1 }, { a: 1, b: 2 }, undefined],
    ['a field', { a: { b: 1 } }, { a: {} }, 'a.b'],
    ['an item', { a: [1, 2] }, { a: [1] }, 'a.1'],
    ['a value', { a: 1 }, { a: 2 }, 'a'],
    ['a record', { a: { b: 1 } }, { a: 'b' }, 'a'],
  ])('is %s', (_what, given, kept, where) => {
    expect(firstLost(given, kept)).toBe(where);
  });
});
