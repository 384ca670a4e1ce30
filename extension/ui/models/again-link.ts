import { encodeInvitation } from '../../../shared/journey/invitation.ts';
import { withCode } from '../../../shared/journey/invite-link.ts';
import type { Walk } from '../../../shared/journey/records.ts';
import { originOf } from '../../../shared/kit/page-address.ts';
import { charterOf } from './charter-form.ts';
import { codeOf } from './invite-code.ts';

/**
 * The walk's start page, with its charter behind it as an invitation to oneself: the panel beside that page offers to
 * walk it again.
 * @returns undefined for a walk that begins on no page
 */
export async function againLink(walk: Walk): Promise<string | undefined> {
  if (originOf(walk.startAddress) === '') return undefined;
  const { journeyId } = walk;
  const invitation = { from: '', journeyId, journey: null, walk: charterOf(walk) };
  return withCode(walk.startAddress, await codeOf(encodeInvitation(invitation)));
}
