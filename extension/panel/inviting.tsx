import { useState } from 'preact/hooks';
import { text } from '../platform/text.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import { useLoaded, Waiting } from './later.tsx';
import { part } from './part.ts';

const invitingView = part(async () => {
  const [{ InvitingView }] = await Promise.all([
    import('./inviting-view.tsx'),
    import('../ui/models/invite-model.ts'),
  ]);
  return InvitingView;
});

/** Inviting, and being invited. What it is made of is loaded when it is first opened. */
export function Inviting({ model }: { model: PanelModel }) {
  const [isOpened, setOpened] = useState(false);
  return (
    <details class="more" onToggle={() => setOpened(true)}>
      <summary>{text('inviteTitle')}</summary>
      {isOpened && <Opened model={model} />}
    </details>
  );
}

function Opened({ model }: { model: PanelModel }) {
  const loaded = useLoaded(() => Promise.all([invitingView.load(), model.invite()]));
  if (loaded.is !== 'there') return <Waiting loaded={loaded} />;
  const [View, invite] = loaded.value;
  return <View model={model} invite={invite} />;
}
