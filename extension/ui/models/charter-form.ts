import { type Signal, signal } from '@preact/signals';
import type { InvitedWalk } from '../../../shared/journey/invitation.ts';
import type { Persona } from '../../../shared/journey/plan.ts';
import type { Charter, Walk } from '../../../shared/journey/records.ts';
import type { Role } from '../../../shared/journey/walker-role.ts';
import { cleanAddress, originOf } from '../../../shared/kit/page-address.ts';
import type { Client } from '../client.ts';
import { type Proposal, proposal } from './proposal.ts';

const MINUTE_MS = 60_000;

export type Entry = NonNullable<Charter['entry']>;

/** What a walk is out to test, beyond persona, goal and channel: each may stay open. */
export interface CharterForm {
  readonly title: Signal<string>;
  /** Where the walk begins; empty for the page that is looked at. */
  readonly startAddress: Signal<string>;
  readonly destination: Signal<string>;
  /** Null where nothing is expected. */
  readonly expectedMinutes: Signal<number | null>;
  readonly role: Signal<Role | null>;
  readonly walker: Signal<string>;
  readonly entry: Signal<Entry | null>;
  readonly blind: Signal<boolean>;
  /** The stages it is for, as ids; none for the whole journey. */
  readonly stages: Signal<readonly string[]>;
  /** The walk that this one repeats. */
  readonly repeats: Signal<string | null>;
}

/** The form, and what models do with it. */
export interface HeldCharter extends CharterForm {
  propose(persona: Persona | undefined): void;
  /** Fills in what somebody prepared. */
  prepare(said: InvitedWalk): void;
  /** The walk goes on: empty again, but for who walks, which is remembered. */
  began(): Promise<void>;
  said(): { title?: string; charter?: Charter; repeats?: string };
}

export function charterForm(client: Client): HeldCharter {
  const role = signal<Role | null>(null);
  const walker = signal('');
  void client.walker.get().then((last) => {
    if (walker.value === '') walker.value = last.name;
    role.value ??= last.role;
  });
  const entry: Proposal<Entry | null> = proposal<Entry | null>(null);
  const form: CharterForm = {
    title: signal(''),
    startAddress: signal(''),
    destination: signal(''),
    expectedMinutes: signal<number | null>(null),
    ...{ role, walker },
    entry: entry.value,
    blind: signal(false),
    stages: signal<readonly string[]>([]),
    repeats: signal<string | null>(null),
  };
  return {
    ...form,
    propose: (persona) => entry.propose(persona?.entry?.[0] ?? null),
    prepare: (said) => fill(form, said),
    async began() {
      fill(form, { personaId: null, goal: '', channel: '', startAddress: '' });
      await client.walker.set({ name: walker.value.trim(), role: role.value });
    },
    said: () => saidIn(form),
  };
}

/** Who walks stays: an invitation does not know. */
function fill(form: CharterForm, { title, startAddress, charter, repeats }: InvitedWalk): void {
  form.title.value = title ?? '';
  form.startAddress.value = startAddress;
  form.destination.value = charter?.destination ?? '';
  const expected = charter?.expectedMs;
  form.expectedMinutes.value = expected === undefined ? null : Math.round(expected / MINUTE_MS);
  form.entry.value = charter?.entry ?? form.entry.value;
  form.blind.value = charter?.blind ?? false;
  form.stages.value = charter?.stages ?? [];
  form.repeats.value = repeats ?? null;
}

function saidIn(form: CharterForm): { title?: string; charter?: Charter; repeats?: string } {
  const title = form.title.value.trim();
  const destination = destinationOf(form);
  const minutes = form.expectedMinutes.value;
  const walker = form.walker.value.trim();
  const charter: Charter = {
    ...(form.entry.value ? { entry: form.entry.value } : {}),
    ...(destination ? { destination } : {}),
    ...(minutes ? { expectedMs: minutes * MINUTE_MS } : {}),
    ...(form.role.value ? { role: form.role.value } : {}),
    ...(walker ? { walker } : {}),
    ...(form.blind.value ? { blind: true } : {}),
    ...(form.stages.value.length > 0 ? { stages: [...form.stages.value] } : {}),
  };
  return {
    ...(title ? { title } : {}),
    ...(Object.keys(charter).length > 0 ? { charter } : {}),
    ...(form.repeats.value ? { repeats: form.repeats.value } : {}),
  };
}

/** People leave out what every address begins with. */
export function withScheme(address: string): string {
  const trimmed = address.trim();
  return trimmed === '' || SCHEME.test(trimmed) ? trimmed : `https://${trimmed}`;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Whether something was written that names no page: “the thank-you page”, or a path without its site. */
export function isNoAddress(written: string): boolean {
  const trimmed = written.trim();
  if (trimmed === '') return false;
  if (trimmed.startsWith('/')) return true;
  const origin = originOf(withScheme(trimmed));
  // One word without a dot is a name of this machine's, or not meant as an address at all.
  return origin === '' || !(SCHEME.test(trimmed) || /[.:]|^localhost\b/.test(trimmed));
}

/** The page on which the goal is reached, as far as it is kept; empty where none was named, or none can be. */
export function destinationOf({ destination }: Pick<CharterForm, 'destination'>): string {
  const written = destination.value;
  return isNoAddress(written) ? '' : cleanAddress(withScheme(written));
}

/** The page that a walk shall begin on; empty where none was named, or none can be. */
export function startPage(form: Pick<CharterForm, 'startAddress'>): string {
  const written = form.startAddress.value;
  return isNoAddress(written) ? '' : withScheme(written);
}

/** A walk's charter, to be walked again. */
export function charterOf(walk: Walk): InvitedWalk {
  const { id, personaId, goal, channel, startAddress, title, charter } = walk;
  return {
    ...{ personaId, goal, channel, startAddress, repeats: id },
    ...(title ? { title } : {}),
    ...(charter ? { charter } : {}),
  };
}
