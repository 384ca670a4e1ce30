import * as v from 'valibot';

/** Rows that fit the schema, in the order given; the others are left out, so that one bad row never hides the good ones. */
export function sound<Row>(schema: v.GenericSchema<unknown, Row>, rows: readonly unknown[]): Row[] {
  const kept: Row[] = [];
  for (const row of rows) {
    const parsed = v.safeParse(schema, row);
    if (parsed.success) kept.push(parsed.output);
  }
  return kept;
}

export function soundOne<Row>(
  schema: v.GenericSchema<unknown, Row>,
  row: unknown,
): Row | undefined {
  return sound(schema, [row])[0];
}
