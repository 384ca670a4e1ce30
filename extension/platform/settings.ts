import { StorageItem } from 'webext-storage';
import type { Role } from '../../shared/journey/walker-role.ts';
import { whileAlive } from './alive.ts';

/** A preference of this person on this machine. What is stored is parsed; what does not fit is the default. */
export interface Setting<Value> {
  get(): Promise<Value>;
  set(value: Value): Promise<void>;
  /** Calls back with the new value until the signal aborts, wherever it was changed. */
  onChange(callback: (value: Value) => void, signal: AbortSignal): void;
}

/** @param fits guards by hand: settings are read in every page of a walk, where a schema library is a load */
export function setting<Value>(
  key: string,
  fits: (stored: unknown) => stored is Value,
  otherwise: Value,
): Setting<Value> {
  const item = new StorageItem<unknown>(`setting:${key}`);
  const read = (stored: unknown): Value => (fits(stored) ? stored : otherwise);
  return {
    get: async () => read(await item.get()),
    set: (value) => item.set(value),
    onChange: (callback, signal) =>
      item.onChanged((stored) => callback(read(stored)), whileAlive(signal)),
  };
}

/** Where the ribbon was put: fractions of the room left in the viewport, 0/0 top left. */
export type RibbonPlace = { x: number; y: number };

const isFraction = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;

function isPlace(stored: unknown): stored is RibbonPlace | null {
  if (stored === null) return true;
  if (typeof stored !== 'object') return false;
  return isFraction(Reflect.get(stored, 'x')) && isFraction(Reflect.get(stored, 'y'));
}

/** Null: where the design puts it. */
export const ribbonPlace: Setting<RibbonPlace | null> = setting('ribbonPlace', isPlace, null);

/** Whether labels, ribbon and pins are shown on pages. */
export const overlayVisible: Setting<boolean> = setting(
  'overlayVisible',
  (stored) => typeof stored === 'boolean',
  true,
);

/** Whether pages of a walk are watched for friction. */
export const watchSignals: Setting<boolean> = setting(
  'watchSignals',
  (stored) => typeof stored === 'boolean',
  true,
);

const isNames = (stored: unknown): stored is string[] =>
  Array.isArray(stored) && stored.every((one) => typeof one === 'string');

/** Rules of friction that this person does not want to be told of, anywhere. */
export const quietRules: Setting<string[]> = setting('quietRules', isNames, []);

/** Who walks on this machine, as said at the last start of a walk; proposed for the next. */
export interface Walker {
  name: string;
  role: Role | null;
}

function isWalker(stored: unknown): stored is Walker {
  if (typeof stored !== 'object' || stored === null) return false;
  const role: unknown = Reflect.get(stored, 'role');
  const isRole = role === null || role === 'insider' || role === 'outsider';
  return isRole && typeof Reflect.get(stored, 'name') === 'string';
}

export const lastWalker: Setting<Walker> = setting('lastWalker', isWalker, {
  name: '',
  role: null,
});
