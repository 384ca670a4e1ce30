import * as v from 'valibot';
import { StorageItem } from 'webext-storage';
import { type NoteKind, NoteKindSchema } from '../../shared/journey/note-kind.ts';

/** A preference of this person on this machine. What is stored is parsed; what does not fit is the default. */
export interface Setting<Value> {
  get(): Promise<Value>;
  set(value: Value): Promise<void>;
  /** Calls back with the new value until the signal aborts, wherever it was changed. */
  onChange(callback: (value: Value) => void, signal: AbortSignal): void;
}

function setting<Value>(
  key: string,
  schema: v.GenericSchema<unknown, Value>,
  otherwise: Value,
): Setting<Value> {
  const item = new StorageItem<unknown>(`setting:${key}`);
  const read = (stored: unknown): Value => {
    const parsed = v.safeParse(schema, stored);
    return parsed.success ? parsed.output : otherwise;
  };
  return {
    get: async () => read(await item.get()),
    set: (value) => item.set(value),
    onChange: (callback, signal) => item.onChanged((stored) => callback(read(stored)), signal),
  };
}

const Fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** Where the ribbon was put: fractions of the room left in the viewport, 0/0 top left. */
export type RibbonPlace = { x: number; y: number };

/** Null: where the design puts it. */
export const ribbonPlace: Setting<RibbonPlace | null> = setting<RibbonPlace | null>(
  'ribbonPlace',
  v.nullable(v.object({ x: Fraction, y: Fraction })),
  null,
);

/** Whether labels, ribbon and pins are shown on pages. */
export const overlayVisible: Setting<boolean> = setting('overlayVisible', v.boolean(), true);

/** The kind a person chose last: the next note starts with it. */
export const lastNoteKind: Setting<NoteKind> = setting('lastNoteKind', NoteKindSchema, 'unclear');
