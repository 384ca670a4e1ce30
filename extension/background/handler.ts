import type * as v from 'valibot';
import { type Result, refused } from '../../shared/kit/result.ts';
import type { Refusal, Sender } from '../platform/messages.ts';

/** How one message is read, answered and refused. */
export interface Handler<Data, Answer, From> {
  schema: v.GenericSchema<unknown, Data>;
  run(data: Data, from: From): Promise<Answer>;
  /** The answer for a message that does not parse, comes from elsewhere, or fails. */
  refuse(reason: Refusal): Answer;
}

/** One handler for each message of a call map. */
export type Table<Calls, From> = {
  [Name in keyof Calls]: Calls[Name] extends (data: infer Data) => infer Answer
    ? Handler<Data, Answer, From>
    : never;
};

/** What a page's own top frame asks. */
export interface PageSender extends Sender {
  pageTabId: number;
}

/** What a frame of a page asks. */
export interface FrameSender extends Sender {
  frameTabId: number;
}

/** Most messages answer with a result and refuse with the reason itself. */
export function command<Data, Value, Own extends string = never>(
  schema: v.GenericSchema<unknown, Data>,
  run: (data: Data) => Promise<Result<Value, Refusal | Own>>,
): Handler<Data, Result<Value, Refusal | Own>, Sender> {
  return { schema, run, refuse: (reason) => refused(reason) };
}
