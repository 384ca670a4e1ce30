import * as v from 'valibot';
import type { Refusal, Sender } from '../platform/messages.ts';
import type { FrameSender, PageSender } from './handler.ts';
import { refusalOf } from './storage-error.ts';

/** Any handler of a table: there, schema and `run` were checked against each other. */
interface AnyHandler<From> {
  schema: v.GenericSchema<unknown, unknown>;
  run(data: never, from: From): Promise<unknown>;
  refuse(reason: Refusal): unknown;
}

async function run<From>(handler: AnyHandler<From>, data: unknown, from: From): Promise<unknown> {
  const parsed = v.safeParse(handler.schema, data);
  if (!parsed.success) return handler.refuse('badRequest');
  try {
    return await handler.run(parsed.output as never, from);
  } catch (error) {
    // Errors cross as data; a fault of ours is told in our own console and as `unknown`.
    const reason: Refusal = refusalOf(error);
    if (reason === 'unknown') console.error(error);
    return handler.refuse(reason);
  }
}

/** Answers a message that only pages of ours may send. */
export function answerOwnPage(
  handler: AnyHandler<Sender>,
  data: unknown,
  from: Sender,
): Promise<unknown> {
  if (!from.isOwnPage) return Promise.resolve(handler.refuse('notAllowedHere'));
  return run(handler, data, from);
}

/** Answers a message that only a page's top frame may send. */
export function answerPage(
  handler: AnyHandler<PageSender>,
  data: unknown,
  from: Sender,
): Promise<unknown> {
  const { pageTabId } = from;
  if (pageTabId === null) return Promise.resolve(handler.refuse('notAllowedHere'));
  return run(handler, data, { ...from, pageTabId });
}

/** Answers a message that only a frame of a page may send. */
export function answerFrame(
  handler: AnyHandler<FrameSender>,
  data: unknown,
  from: Sender,
): Promise<unknown> {
  const { frameTabId } = from;
  if (frameTabId === null) return Promise.resolve(handler.refuse('notAllowedHere'));
  return run(handler, data, { ...from, frameTabId });
}
