import { useEffect, useState } from 'preact/hooks';
import { text } from '../platform/text.ts';
import { Banner } from '../ui/components/banner.tsx';
import { Button } from '../ui/components/button.tsx';
import { Skeleton } from '../ui/components/empty-state.tsx';
import type { PanelTab } from '../ui/models/panel-model.ts';
import type { Part } from './part.ts';
import { Screen } from './screen.tsx';

/** Something that has to be loaded: not yet, there, or not to be had for now. */
export type Loaded<Value> =
  | { is: 'loading' }
  | { is: 'there'; value: Value }
  | { is: 'failed'; again: () => void };

/**
 * Loads something for as long as it is looked at.
 * @param load called at first, and again where somebody asks for what failed
 * @param there what is known already
 */
export function useLoaded<Value>(
  load: () => Promise<Value>,
  there: Value | null = null,
): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>(
    there === null ? { is: 'loading' } : { is: 'there', value: there },
  );
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (loaded.is === 'there') return;
    let isGone = false;
    const say = (said: Loaded<Value>) => isGone || setLoaded(said);
    const again = () => {
      setLoaded({ is: 'loading' });
      setTurn(turn + 1);
    };
    load().then(
      (value) => say({ is: 'there', value }),
      () => say({ is: 'failed', again }),
    );
    return () => {
      isGone = true;
    };
  }, [turn]);
  return loaded;
}

export interface LaterProps<Props> {
  part: Part<Props>;
  /** What the view is given. */
  props: Props;
  /** The tab it fills; it is a piece of one unless told. */
  tab?: PanelTab;
}

/** A part of the panel: drawn at once where it has been loaded, and loaded otherwise. */
export function Later<Props extends object>(later: LaterProps<Props>) {
  // While one part is being loaded, nothing of another may stand in its place.
  return <Drawn key={later.part.key} {...later} />;
}

function Drawn<Props extends object>({ part, props, tab }: LaterProps<Props>) {
  const loaded = useLoaded(part.load, part.view);
  if (loaded.is === 'there') return <loaded.value {...props} />;
  return <Waiting loaded={loaded} {...(tab ? { tab } : {})} />;
}

export interface WaitingProps {
  loaded: Exclude<Loaded<unknown>, { is: 'there' }>;
  /** The tab it fills; it is a piece of one unless told. */
  tab?: PanelTab;
}

/** In the place of what is not there yet: grey lines, or why it does not come and a button that tries again. */
export function Waiting({ loaded, tab }: WaitingProps) {
  const waiting =
    loaded.is === 'loading' ? <Skeleton label={text('panelLoading')} /> : <Missing {...loaded} />;
  return tab ? <Screen tab={tab}>{waiting}</Screen> : waiting;
}

function Missing({ again }: { again: () => void }) {
  return (
    <Banner kind="trouble" sentence={text('panelPartMissing')}>
      <Button kind="outline" onClick={again}>
        {text('panelTryAgain')}
      </Button>
    </Banner>
  );
}
