import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import {
  decodeInvitation,
  encodeInvitation,
  INVITATION_LIMIT,
  INVITATION_SUFFIX,
  type Invitation,
  type InvitationFault,
} from '../../../shared/journey/invitation.ts';
import { compactInvitation, expandInvitation } from '../../../shared/journey/invite-compact.ts';
import { codeIn, LINK_LIMIT, withCode } from '../../../shared/journey/invite-link.ts';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import { asHandedOver } from '../../../shared/journey/rule-elements.ts';
import { slugOf } from '../../../shared/journey/touchpoint-slug.ts';
import { refused } from '../../../shared/kit/result.ts';
import type { Refusal } from '../../platform/messages.ts';
import type { Client } from '../client.ts';
import { codeOf, textOf } from './invite-code.ts';
import type { JourneyModel } from './journey-model.ts';
import type { RecordsModel } from './records-model.ts';
import type { StartModel } from './start-model.ts';

export type Invited =
  | { state: 'none' }
  | { state: 'found'; invitation: Invitation }
  | { state: 'refused'; why: InvitationFault; where: string }
  /** The page that is looked at does not name the journey: the start page does. */
  | { state: 'noJourney'; invitation: Invitation }
  /** `known`: the journey was here already and stayed as it is. */
  | { state: 'taken'; known: boolean };

export interface InviteModel {
  readonly invited: ReadonlySignal<Invited>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  /** Reads what a colleague sent: a link, or what stands in a file. */
  read(text: string): Promise<void>;
  readFile(file: Blob): Promise<void>;
  /** Stores the journey and fills in the charter. */
  take(): Promise<boolean>;
  forget(): void;
  /** The prepared walk as a file; undefined where no journey is chosen, or no page to begin on is known. */
  file(): { name: string; body: Blob } | undefined;
  /** The same as a link; null where it would be too long to survive a mail. */
  link(): Promise<string | null>;
}

export function inviteModel(
  client: Client,
  journey: JourneyModel,
  start: StartModel,
  records: RecordsModel,
): InviteModel {
  const invited = signal<Invited>({ state: 'none' });
  const refusal = signal<Refusal | null>(null);

  async function take(): Promise<boolean> {
    const now = invited.value;
    if (now.state !== 'found' && now.state !== 'noJourney') return false;
    const { invitation } = now;
    const taken = await takeJourney(client, journey, records, invitation);
    if (taken === 'noJourney') {
      invited.value = { state: 'noJourney', invitation };
      return false;
    }
    refusal.value = taken.ok ? null : taken.reason;
    if (!taken.ok) return false;
    await journey.pick(invitation.journeyId);
    start.prepare(invitation.walk);
    invited.value = { state: 'taken', known: taken.value.known };
    return true;
  }

  return {
    ...{ invited, refusal, take },
    ...reading(invited),
    ...outgoing(client, journey, start),
  };
}

/** What a colleague sent, as it comes in. */
function reading(invited: Signal<Invited>): Pick<InviteModel, 'read' | 'readFile' | 'forget'> {
  let latest = '';
  async function read(text: string): Promise<void> {
    const trimmed = text.trim();
    // Whoever took part and comes back to the same page is not invited once more.
    if (trimmed === latest && invited.value.state === 'taken') return;
    latest = trimmed;
    const code = codeIn(trimmed);
    const packed = code === undefined ? undefined : await textOf(code);
    const said = code === undefined ? trimmed : packed && expandInvitation(packed);
    // Letters were lost on the way, or never were an invitation.
    invited.value = said === undefined ? fault('incomplete') : heard(said);
  }
  return {
    read,
    async readFile(file) {
      // Bytes are at most four times as many as letters: what is larger is no invitation.
      if (file.size > 4 * INVITATION_LIMIT) invited.value = fault('tooLarge');
      else await read(await file.text());
    },
    forget() {
      invited.value = { state: 'none' };
    },
  };
}

function fault(why: InvitationFault, where = ''): Invited {
  return { state: 'refused', why, where };
}

function heard(text: string): Invited {
  const decoded = decodeInvitation(text);
  return decoded.ok
    ? { state: 'found', invitation: decoded.value }
    : { state: 'refused', ...decoded.reason };
}

/** Own versions are never replaced; a journey that did not come along is the one that the start page names. */
async function takeJourney(
  client: Client,
  journey: JourneyModel,
  records: RecordsModel,
  invitation: Invitation,
) {
  const { journeyId } = invitation;
  const known = { ok: true, value: { known: true } } as const;
  if (records.journeys.value.some(({ id }) => id === journeyId)) return known;
  if (invitation.journey) {
    return client.command
      .takeInvitedJourney({ journey: invitation.journey })
      .catch(() => refused<Refusal>('unknown'));
  }
  const offer = journey.offer.value;
  if (offer.state !== 'found' || offer.journey.id !== journeyId) return 'noJourney';
  const isTaken = await journey.takeSite(offer.journey);
  if (isTaken) return { ok: true, value: { known: false } } as const;
  return refused<Refusal>(journey.refusal.value ?? 'unknown');
}

function outgoing(
  client: Client,
  journey: JourneyModel,
  start: StartModel,
): Pick<InviteModel, 'file' | 'link'> {
  return {
    file() {
      const chosen = journey.chosen.value;
      const invitation = chosen ? prepared(start, chosen, true) : undefined;
      if (!chosen || !invitation) return undefined;
      const name = slugOf(inLanguage(chosen.plan.name, client.language)) || 'walk';
      const body = new Blob([encodeInvitation(invitation)], { type: 'application/json' });
      return { name: name + INVITATION_SUFFIX, body };
    },
    async link() {
      const chosen = journey.chosen.value;
      if (!chosen) return null;
      const isSites = chosen.source.kind === 'site';
      const { site: _, ...alone } = chosen;
      const invitation = prepared(start, alone, !isSites);
      return invitation ? linkFor(invitation) : null;
    },
  };
}

/** Undefined where nobody knows where it begins. */
function prepared(start: StartModel, chosen: Journey, isWhole: boolean): Invitation | undefined {
  const { charter, ...walk } = start.prepared();
  if (!walk.startAddress) return undefined;
  // Who walks is the colleague's own to say.
  const { walker = '', role: _, ...rest } = charter ?? {};
  const kept = Object.keys(rest).length > 0 ? { charter: rest } : {};
  const journey = isWhole ? asHandedOver(chosen) : null;
  return { from: walker, journeyId: chosen.id, journey, walk: { ...walk, ...kept } };
}

async function linkFor(invitation: Invitation): Promise<string | null> {
  const code = await codeOf(compactInvitation(invitation));
  const link = withCode(invitation.walk.startAddress, code);
  return link.length <= LINK_LIMIT ? link : null;
}
