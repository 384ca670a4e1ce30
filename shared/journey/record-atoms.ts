import * as v from 'valibot';

/** Made by the client that first writes the record (UUID v7), so that writing twice is writing once. */
export const RecordIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.:-]{1,128}$/));
/** Milliseconds since the epoch. */
export const InstantSchema = v.pipe(v.number(), v.finite(), v.minValue(0));
/** A stretch of time in milliseconds. */
export const SpanSchema = v.pipe(v.number(), v.finite(), v.minValue(0));
/** -2 (bad) to +2 (good). */
export const FeelingSchema = v.picklist([-2, -1, 0, 1, 2]);
export type Feeling = v.InferOutput<typeof FeelingSchema>;
