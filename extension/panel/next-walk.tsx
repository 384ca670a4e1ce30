import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Journey } from '../../shared/journey/records.ts';
import type { CoverageModel } from '../ui/models/coverage-model.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';

export interface NextWalkProps {
  model: PanelModel;
  journey: Journey;
}

interface Loaded {
  View: ComponentType<NextWalkProps & { coverage: CoverageModel }>;
  coverage: CoverageModel;
}

/** What to walk next. Nothing before the first walk of the journey, and nothing to somebody who walks blind. */
export function NextWalk(props: NextWalkProps) {
  const { model, journey } = props;
  const walked = model.records.walks.value.some(({ journeyId }) => journeyId === journey.id);
  return walked && !model.blind.value ? <Later {...props} /> : null;
}

function Later(props: NextWalkProps) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let isGone = false;
    void Promise.all([import('./next-walk-view.tsx'), props.model.coverage()]).then(
      ([{ NextWalkView }, coverage]) => {
        if (!isGone) setLoaded({ View: NextWalkView, coverage });
      },
    );
    return () => {
      isGone = true;
    };
  }, []);
  return loaded && <loaded.View {...props} coverage={loaded.coverage} />;
}
