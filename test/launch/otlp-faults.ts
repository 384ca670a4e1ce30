/**
 * Checks a request against the OTLP's log format in its JSON form: the fields of `ExportLogsServiceRequest` in
 * opentelemetry-proto 1.x, by the rules of proto3's JSON mapping as OTLP narrows them (names in lowerCamelCase, 64-bit
 * numbers as digits in strings, trace and span ids in hexadecimal, enums as numbers). A receiver would ignore a field
 * it does not know; here it is a fault, because it is one we misspelled.
 */
type Check = (value: unknown, path: string) => string[];

/** Every member must be of the shape; missing ones are fine unless they are required. */
function shape(fields: Record<string, Check>, ...required: string[]): Check {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return [`${path} is no object`];
    }
    const missing = required.filter((name) => !(name in value));
    return [
      ...missing.map((name) => `${path}.${name} is missing`),
      ...Object.entries(value).flatMap(([name, member]) => {
        const check = Object.hasOwn(fields, name) ? fields[name] : undefined;
        return check ? check(member, `${path}.${name}`) : [`${path}.${name} is no field of OTLP`];
      }),
    ];
  };
}

const list =
  (check: Check): Check =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((member, index) => check(member, `${path}[${index}]`))
      : [`${path} is no list`];

const is =
  (what: string, holds: (value: unknown) => boolean): Check =>
  (value, path) =>
    holds(value) ? [] : [`${path} is ${JSON.stringify(value)}, not ${what}`];

/** Protobuf's own reader refuses half a pair of surrogates, and with it the whole request. */
const text = is('a sound text', (value) => typeof value === 'string' && !/\p{Cs}/u.test(value));
const filled = is('a text with something in it', (value) => typeof value === 'string' && !!value);
const count = is('a whole number', (value) => Number.isInteger(value) && Number(value) >= 0);
const hex = (digits: number) =>
  is(`${digits} hexadecimal digits`, (value) =>
    new RegExp(`^([0-9a-f]{${digits}})?$`).test(String(value)),
  );

/** Nanoseconds do not fit into a double, so they travel as digits: 19 of them between 2001 and 2286. */
const nanoseconds = is('a time in ns, as digits in a string', (value) =>
  typeof value === 'string' ? /^\d{19}$/.test(value) : false,
);
const digits = is(
  '64 bits as digits in a string',
  (value) => typeof value === 'string' && /^-?\d{1,19}$/.test(value),
);

const anyValue: Check = (value, path) => [
  ...shape({
    stringValue: text,
    boolValue: is('true or false', (one) => typeof one === 'boolean'),
    intValue: digits,
    doubleValue: is('a number', (one) => typeof one === 'number'),
    arrayValue: shape({ values: list(anyValue) }, 'values'),
    kvlistValue: shape({ values: (one, at) => attributes(one, at) }, 'values'),
    bytesValue: text,
  })(value, path),
  ...(Object.keys(value ?? {}).length === 1 ? [] : [`${path} has not exactly one value`]),
];

const attributes: Check = (value, path) => {
  const keys = Array.isArray(value) ? value.map((one: { key?: unknown }) => one?.key) : [];
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  return [
    ...list(shape({ key: filled, value: anyValue }, 'key', 'value'))(value, path),
    ...twice.map((key) => `${path} has ${String(key)} twice`),
  ];
};

const logRecord = shape(
  {
    timeUnixNano: nanoseconds,
    observedTimeUnixNano: nanoseconds,
    severityNumber: is(
      'a severity from 1 to 24',
      (value) => count(value, '').length === 0 && Number(value) >= 1 && Number(value) <= 24,
    ),
    severityText: text,
    body: anyValue,
    attributes,
    droppedAttributesCount: count,
    flags: count,
    traceId: hex(32),
    spanId: hex(16),
    eventName: filled,
  },
  'timeUnixNano',
);

const scope = shape({ name: text, version: text, attributes, droppedAttributesCount: count });
const scopeLogs = shape({ scope, logRecords: list(logRecord), schemaUrl: text }, 'logRecords');
const resource = shape({ attributes, droppedAttributesCount: count });
const resourceLogs = shape({ resource, scopeLogs: list(scopeLogs), schemaUrl: text }, 'scopeLogs');
const request = shape({ resourceLogs: list(resourceLogs) }, 'resourceLogs');

/** What is wrong with a request to `/v1/logs`, each with its path; nothing where all is right. */
export function otlpFaults(body: unknown): string[] {
  return request(body, 'request');
}

/** A log record, as read from a request without faults. */
export interface ReceivedRecord {
  eventName: string;
  /** Unix time in ms. */
  time: number;
  body: string;
  /** Texts, numbers as digits, and lists. */
  attributes: Record<string, string | string[]>;
}

interface WireValue {
  stringValue?: string;
  intValue?: string;
  arrayValue?: { values: WireValue[] };
}
interface WireRecord {
  eventName: string;
  timeUnixNano: string;
  body: WireValue;
  attributes: { key: string; value: WireValue }[];
}
interface WireRequest {
  resourceLogs: { scopeLogs: { logRecords: WireRecord[] }[] }[];
}

function plain({ stringValue, intValue, arrayValue }: WireValue): string | string[] {
  if (arrayValue) return arrayValue.values.map((one) => String(plain(one)));
  return stringValue ?? intValue ?? '';
}

/** The records of a request that has no faults. */
export function recordsOf(body: unknown): ReceivedRecord[] {
  return (body as WireRequest).resourceLogs
    .flatMap((one) => one.scopeLogs)
    .flatMap((one) => one.logRecords)
    .map((record) => ({
      eventName: record.eventName,
      time: Number(record.timeUnixNano) / 1e6,
      body: String(plain(record.body)),
      attributes: Object.fromEntries(
        record.attributes.map(({ key, value }) => [key, plain(value)]),
      ),
    }));
}
