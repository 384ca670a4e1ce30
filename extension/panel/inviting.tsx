import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../platform/text.ts';
import type { InviteModel } from '../ui/models/invite-model.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';

interface Loaded {
  View: ComponentType<{ model: PanelModel; invite: InviteModel }>;
  invite: InviteModel;
}

/** Inviting, and being invited. What it is made of is loaded when it is first opened. */
export function Inviting({ model }: { model: PanelModel }) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const load = async () => {
    const [{ InvitingView }, invite] = await Promise.all([
      import('./inviting-view.tsx'),
      model.invite(),
    ]);
    setLoaded({ View: InvitingView, invite });
  };
  return (
    <details class="more" onToggle={() => loaded ?? void load()}>
      <summary>{text('inviteTitle')}</summary>
      {loaded && <loaded.View model={model} invite={loaded.invite} />}
    </details>
  );
}
