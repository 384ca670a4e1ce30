import type { Journey } from '../../shared/journey/records.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import { useLoaded, Waiting } from './later.tsx';
import { NextComing } from './next-coming.tsx';
import { part } from './part.ts';

const nextWalkView = part(async () => {
  const [{ NextWalkView }] = await Promise.all([
    import('./next-walk-view.tsx'),
    import('../ui/models/coverage-model.ts'),
  ]);
  return NextWalkView;
});

interface NextWalkProps {
  model: PanelModel;
  journey: Journey;
}

/** What to walk next; nothing to somebody who walks blind. */
export function NextWalk(props: NextWalkProps) {
  return props.model.blind.value ? null : <Proposed {...props} />;
}

function Proposed(props: NextWalkProps) {
  const loaded = useLoaded(() => Promise.all([nextWalkView.load(), props.model.coverage()]));
  if (loaded.is === 'loading') return <NextComing />;
  if (loaded.is === 'failed') return <Waiting loaded={loaded} />;
  const [View, coverage] = loaded.value;
  return <View {...props} coverage={coverage} />;
}
