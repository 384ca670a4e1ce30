import type { Invitation } from '../../shared/journey/invitation.ts';
import { inLanguage } from '../../shared/journey/local-text.ts';
import { counted, text } from '../platform/text.ts';
import { Banner } from '../ui/components/banner.tsx';
import { Button } from '../ui/components/button.tsx';
import { checkGlyph } from '../ui/components/icon.tsx';
import { hostOf } from '../ui/components/shown-address.ts';
import type { InviteModel } from '../ui/models/invite-model.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import { RefusalBanner } from './refusal-banner.tsx';

interface CardProps {
  model: PanelModel;
  invite: InviteModel;
}

/** What a colleague sent, and the button that takes part. */
export function InvitationCard({ model, invite }: CardProps) {
  const now = invite.invited.value;
  switch (now.state) {
    case 'none':
      return null;
    case 'refused':
      return (
        <Banner
          kind="trouble"
          sentence={[text(`inviteFault_${now.why}`), now.where && text('importWhere', now.where)]
            .filter(Boolean)
            .join(' ')}
        />
      );
    case 'taken':
      return (
        <Banner
          glyph={checkGlyph}
          sentence={text(now.known ? 'inviteTakenKnown' : 'inviteTaken')}
        />
      );
    default:
      return (
        <Found
          model={model}
          invite={invite}
          invitation={now.invitation}
          isElsewhere={now.state === 'noJourney'}
        />
      );
  }
}

interface FoundProps extends CardProps {
  invitation: Invitation;
  isElsewhere: boolean;
}

function Found({ model, invite, invitation, isElsewhere }: FoundProps) {
  const { from, walk } = invitation;
  return (
    <section class="offer-found invitation" aria-labelledby="invited">
      <span class="hint">{from ? text('inviteFrom', from) : text('inviteFromSomebody')}</span>
      <h2 id="invited">{walk.goal || titleOf(invitation, model.language)}</h2>
      <p class="hint">{facts(invitation).join(' · ')}</p>
      {isElsewhere && <p>{text('inviteNoJourney', hostOf(walk.startAddress))}</p>}
      <RefusalBanner refusal={invite.refusal.value} />
      {isElsewhere ? (
        <Button kind="primary" onClick={() => model.openTab(walk.startAddress)}>
          {text('charterOpenStart')}
        </Button>
      ) : (
        <Button kind="primary" onClick={() => void invite.take()}>
          {text('inviteTake')}
        </Button>
      )}
    </section>
  );
}

function titleOf({ walk, journey }: Invitation, language: string): string {
  return walk.title || (journey ? inLanguage(journey.plan.name, language) : '');
}

const MINUTE_MS = 60_000;

/** As whom, where, how long and whether blind. */
function facts({ journey, walk }: Invitation): string[] {
  const persona = journey?.plan.personas.find(({ id }) => id === walk.personaId);
  const expected = walk.charter?.expectedMs;
  return [
    persona ? text('inviteAs', persona.name) : '',
    hostOf(walk.startAddress),
    expected ? counted('charterMinutes', Math.round(expected / MINUTE_MS)) : '',
    walk.charter?.blind ? text('pageBlind') : '',
  ].filter(Boolean);
}
