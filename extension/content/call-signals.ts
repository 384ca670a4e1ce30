import { sendMessage } from '../platform/messages.ts';
import { callWhen, fetching } from './call-when.ts';
import { openSignalsDoor, type SignalsWorld } from './signals-door.ts';

/** Gets the signals script into this page where the walk looks for them. */
export function callSignals(world: Omit<SignalsWorld, 'send'>): void {
  const { context } = world;
  const call = openSignalsDoor({ ...world, send: sendMessage }, fetching('fetchSignals', context));
  callWhen(context, ({ signals }) => signals, call);
}
