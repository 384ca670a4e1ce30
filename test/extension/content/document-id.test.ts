import * as v from 'valibot';
import { expect, it } from 'vitest';
import { documentId } from '../../../extension/content/document-id.ts';
import { RecordIdSchema } from '../../../shared/journey/records.ts';

const SHOP = 'https://shop.example/';
const AT = 1_795_357_469_323.4;

it('the id of a document is the same for each who asks in it, and another one for every other', () => {
  expect(documentId(AT, SHOP)).toBe(documentId(AT, SHOP));
  const others = [documentId(AT + 0.1, SHOP), documentId(AT, `${SHOP}coats`)];
  expect(new Set([documentId(AT, SHOP), ...others]).size).toBe(3);
});

it('can be a record’s id, and is short enough for what is added to it', () => {
  for (const id of [
    documentId(AT, SHOP),
    documentId(0, ''),
    documentId(Number.MAX_SAFE_INTEGER / 1_000),
  ]) {
    expect(v.is(RecordIdSchema, id)).toBe(true);
    expect(id.length).toBeLessThanOrEqual(36);
  }
});
