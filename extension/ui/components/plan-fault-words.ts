import type { PlanFault } from '../../../shared/journey/plan-fault.ts';
import { text } from '../../platform/text.ts';

/** Which field of a journey file is wrong, and how; `what` and `allowed` where they are known. */
export function planFaultWords({
  where,
  what,
  allowed = [],
}: Pick<PlanFault, 'where'> & Partial<PlanFault>): string {
  if (where === '')
    return text(what === 'cutOff' ? 'journeyFault_cutOff' : 'journeyInvalidAsAWhole');
  return text(
    'journeyInvalid',
    where,
    what ? text(`journeyFault_${what}`, allowed.join(', ')) : '',
  );
}
