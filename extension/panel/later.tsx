import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../platform/text.ts';
import { Skeleton } from '../ui/components/empty-state.tsx';

export interface LaterProps<Props> {
  /** Always the same function, made once. */
  load: () => Promise<ComponentType<Props>>;
  /** What the view is given. */
  props: Props;
}

/** What is not needed at once is loaded when it is first looked at: the panel opens without it. */
export function Later<Props extends object>({ load, props }: LaterProps<Props>) {
  const [View, setView] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    let current = true;
    void load().then((view) => current && setView(() => view));
    return () => {
      current = false;
    };
  }, [load]);
  return View ? <View {...props} /> : <Skeleton label={text('panelLoading')} />;
}
