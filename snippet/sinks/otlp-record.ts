/** What a log record may carry: a text, a whole number, or a list of texts. Empty ones are left out. */
export type Value = string | number | readonly string[];

/**
 * A text as JSON, in ASCII only, so that its length is its size in bytes. Written here and not by `JSON.stringify`,
 * because pages replace that, and give arrays and strings a `toJSON` of their own. Half a pair of surrogates, as a text
 * that was cut may end with, is replaced: for its sake receivers refuse the whole request.
 */
function quoted(text: string): string {
  const escaped = text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[^ !#-[\]-~]/g, (one) => `\\u${`000${one.charCodeAt(0).toString(16)}`.slice(-4)}`);
  return `"${escaped}"`;
}

/** An AnyValue of the OTLP's JSON form. */
function anyValue(value: Value): string {
  if (typeof value === 'string') return `{"stringValue":${quoted(value)}}`;
  // 64 bits wide, so written as digits in a string.
  if (typeof value === 'number') return `{"intValue":"${value}"}`;
  return `{"arrayValue":{"values":[${value.map(anyValue).join()}]}}`;
}

/** The members of an `attributes` list, without its brackets. */
function attributes(members: Record<string, Value>): string {
  const list: string[] = [];
  for (const key of Object.keys(members)) {
    const value = members[key] || '';
    if (`${value}`) list.push(`{"key":${quoted(key)},"value":${anyValue(value)}}`);
  }
  return list.join();
}

/**
 * One log record. Its body, `click checkout.pay`, is for people who look through logs.
 * @param kind the event's name without `waymark.`
 * @param time Unix time in ms
 */
export function logRecord(kind: string, time: number, members: Record<string, Value>): string {
  const { 'waymark.action': action, 'waymark.touchpoint': touchpoint = '' } = members;
  const body = anyValue(`${action} ${touchpoint}`.trim());
  return `{"timeUnixNano":"${time}000000","eventName":"waymark.${kind}","body":${body},"attributes":[${attributes(members)}]}`;
}

/** Beginning and end of a request; the records go between them, with commas. */
export function envelope(resource: Record<string, Value>, version: string): [string, string] {
  return [
    `{"resourceLogs":[{"resource":{"attributes":[${attributes(resource)}]},"scopeLogs":[{"scope":{"name":"waymark","version":${quoted(version)}},"logRecords":[`,
    ']}]}]}',
  ];
}
