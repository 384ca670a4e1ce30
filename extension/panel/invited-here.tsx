import { codeIn } from '../../shared/journey/invite-link.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import { useLoaded, Waiting } from './later.tsx';
import { part } from './part.ts';

const invitationCard = part(async () => (await import('./invitation-card.tsx')).InvitationCard);

/** The page beside the panel was opened by an invitation's link. */
export function InvitedHere({ model }: { model: PanelModel }) {
  const address = model.place.view.value?.address ?? '';
  return codeIn(address) === undefined ? null : (
    <Invited key={address} model={model} link={address} />
  );
}

function Invited({ model, link }: { model: PanelModel; link: string }) {
  const loaded = useLoaded(async () => {
    const [Card, invite] = await Promise.all([invitationCard.load(), model.invite()]);
    await invite.read(link);
    return { Card, invite };
  });
  if (loaded.is !== 'there') return <Waiting loaded={loaded} />;
  const { Card, invite } = loaded.value;
  return <Card model={model} invite={invite} />;
}
