import { expect, it } from 'vitest';
import { otlpFaults } from '../../launch/otlp-faults.ts';

const stage = { key: 'waymark.stage', value: { arrayValue: { values: [{ stringValue: 'a' }] } } };
const record = {
  timeUnixNano: '1800000000000000000',
  observedTimeUnixNano: '1800000000000000000',
  severityNumber: 9,
  severityText: 'INFO',
  eventName: 'waymark.page',
  body: { stringValue: '' },
  attributes: [{ key: 'a', value: { intValue: '-5' } }, stage],
  droppedAttributesCount: 0,
  flags: 0,
  traceId: '5b8efff798038103d269b633813fc60c',
  spanId: 'eee19b7ec3c1b174',
};
const request = (one: object, more: object = {}) => ({
  resourceLogs: [
    {
      resource: { attributes: [{ key: 'service.name', value: { stringValue: 'shop' } }] },
      scopeLogs: [{ scope: { name: 'waymark', version: '1' }, logRecords: [one] }],
      ...more,
    },
  ],
});

it('has nothing against a request as the specification shows it', () => {
  expect(otlpFaults(request(record))).toEqual([]);
});

it.each([
  ['a time as a number', { ...record, timeUnixNano: 1_800_000_000_000_000_000 }],
  ['a time in ms', { ...record, timeUnixNano: '1800000000000' }],
  ['no time', { ...record, timeUnixNano: undefined }],
  ['names with underscores', { ...record, event_name: 'a' }],
  ['an empty event name', { ...record, eventName: '' }],
  ['attributes as an object', { ...record, attributes: { a: 'b' } }],
  ['an attribute without a value', { ...record, attributes: [{ key: 'a' }] }],
  ['an attribute as a bare text', { ...record, attributes: [{ key: 'a', value: 'b' }] }],
  ['a key twice', { ...record, attributes: [stage, stage] }],
  ['a whole number as a number', { ...record, body: { intValue: 5 } }],
  ['two values in one', { ...record, body: { stringValue: 'a', intValue: '5' } }],
  ['no value in one', { ...record, body: {} }],
  ['a list that a page has broken', { ...record, body: { arrayValue: { values: '[]' } } }],
  ['a text cut in the middle of a character', { ...record, body: { stringValue: '\ud83d' } }],
  ['a severity by name', { ...record, severityNumber: 'INFO' }],
  ['no severity', { ...record, severityNumber: 0 }],
  ['a trace id in base 64', { ...record, traceId: 'W47/95gDgQPSabYzgT/GDA==' }],
  ['a field nobody knows', { ...record, __proto__x: 1 }],
])('sees %s', (_what, one) => {
  expect(otlpFaults(request(one))).not.toEqual([]);
});

it.each([
  ['nothing', null],
  ['a list', []],
  ['nothing in it', {}],
  ['the old name of a scope', request(record, { instrumentationLibraryLogs: [] })],
])('sees %s', (_what, body) => {
  expect(otlpFaults(body)).not.toEqual([]);
});
