import * as v from 'valibot';
import { parseJson } from '../kit/json-shape.ts';
import { originOf } from '../kit/page-address.ts';
import { ok, type Result, refused } from '../kit/result.ts';
import { ADDRESS_LIMIT, JOURNEY_FILE_LIMIT, NAME_LIMIT, TEXT_LIMIT } from './limits.ts';
import { IdSchema } from './plan.ts';
import { CharterSchema, JourneySchema, RecordIdSchema } from './records.ts';

const MARKER = 'invitation';
export const INVITATION_VERSION = 1;
export const INVITATION_SUFFIX = '.waymark-invite.json';

/** A journey with both its plan and the site's, and some words around them. */
export const INVITATION_LIMIT = 2 * JOURNEY_FILE_LIMIT + TEXT_LIMIT;

const Name = v.pipe(v.string(), v.maxLength(NAME_LIMIT));
/** Nothing but a page: the colleague's browser is sent there. */
const StartAddress = v.pipe(
  v.string(),
  v.maxLength(ADDRESS_LIMIT),
  v.check((address) => originOf(address) !== '', 'an address such as https://shop.example/'),
);

/** A walk that somebody prepared for a colleague: the journey, and the charter to walk it by. */
export const InvitationSchema = v.object({
  waymark: v.literal(MARKER),
  version: v.literal(INVITATION_VERSION),
  /** Who invites; empty where it was not said. */
  from: Name,
  journeyId: RecordIdSchema,
  /** Null where the start page names it itself: a link has to be short. */
  journey: v.nullable(JourneySchema),
  walk: v.object({
    personaId: v.nullable(IdSchema),
    title: v.exactOptional(Name),
    goal: v.pipe(v.string(), v.maxLength(TEXT_LIMIT)),
    channel: Name,
    startAddress: StartAddress,
    charter: v.exactOptional(CharterSchema),
    repeats: v.exactOptional(RecordIdSchema),
  }),
});
type Parsed = v.InferOutput<typeof InvitationSchema>;
export type Invitation = Pick<Parsed, 'from' | 'journeyId' | 'journey' | 'walk'>;
export type InvitedWalk = Invitation['walk'];

/** Each has a sentence in `_locales` (`inviteFault_<why>`). */
export type InvitationFault = 'notOurs' | 'newerVersion' | 'invalid' | 'tooLarge' | 'incomplete';

export function encodeInvitation({ from, journeyId, journey, walk }: Invitation): string {
  const opening = { waymark: MARKER, version: INVITATION_VERSION };
  const invitation = { ...opening, from, journeyId, journey, walk };
  return JSON.stringify(invitation);
}

/** Reads an invitation that anybody may have written: whole, or refused with the path of the first fault. */
export function decodeInvitation(
  text: string,
): Result<Invitation, { why: InvitationFault; where: string }> {
  if (text.length > INVITATION_LIMIT) return refused({ why: 'tooLarge', where: '' });
  const json = parseJson(text);
  if (!json.ok) {
    const why = json.reason.why === 'unfit' ? 'invalid' : 'notOurs';
    return refused({ why, where: json.reason.where });
  }
  const said = new Map<string, unknown>(Object.entries(json.value ?? {}));
  if (said.get('waymark') !== MARKER) return refused({ why: 'notOurs', where: '' });
  if (Number(said.get('version')) > INVITATION_VERSION) {
    return refused({ why: 'newerVersion', where: 'version' });
  }
  const parsed = v.safeParse(InvitationSchema, json.value, { abortEarly: true });
  if (!parsed.success) {
    return refused({ why: 'invalid', where: v.getDotPath(parsed.issues[0]) ?? '' });
  }
  const stray = strayPart(parsed.output);
  if (stray) return refused({ why: 'invalid', where: stray });
  const { from, journeyId, journey, walk } = parsed.output;
  return ok({ from, journeyId, journey, walk });
}

/** The path of what points at nothing. */
function strayPart({ journeyId, journey, walk }: Parsed): string | undefined {
  if (!journey) return undefined;
  if (journey.id !== journeyId) return 'journeyId';
  const known = journey.plan.personas.some(({ id }) => id === walk.personaId);
  return walk.personaId === null || known ? undefined : 'walk.personaId';
}
