import { type Signal, signal } from '@preact/signals';

/** A value with a proposal in it: only what was proposed may be replaced by the next proposal. */
export interface Proposal<Value> {
  value: Signal<Value>;
  propose(next: Value): void;
}

export function proposal<Value>(first: Value): Proposal<Value> {
  const value = signal(first);
  let proposed = first;
  return {
    value,
    propose(next) {
      if (value.peek() === proposed) value.value = next;
      proposed = next;
    },
  };
}
