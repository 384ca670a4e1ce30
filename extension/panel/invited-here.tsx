import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { codeIn } from '../../shared/journey/invite-link.ts';
import type { InviteModel } from '../ui/models/invite-model.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';

interface Loaded {
  Card: ComponentType<{ model: PanelModel; invite: InviteModel }>;
  invite: InviteModel;
}

/** The page beside the panel was opened by an invitation's link. */
export function InvitedHere({ model }: { model: PanelModel }) {
  const address = model.place.view.value?.address ?? '';
  return codeIn(address) === undefined ? null : (
    <Invited key={address} model={model} link={address} />
  );
}

function Invited({ model, link }: { model: PanelModel; link: string }) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let isGone = false;
    void Promise.all([import('./invitation-card.tsx'), model.invite()]).then(
      async ([{ InvitationCard }, invite]) => {
        await invite.read(link);
        if (!isGone) setLoaded({ Card: InvitationCard, invite });
      },
    );
    return () => {
      isGone = true;
    };
  }, []);
  return loaded && <loaded.Card model={model} invite={loaded.invite} />;
}
