import type { ComponentChildren, Ref } from 'preact';
import { tabElementId, tabPanelId } from '../ui/components/tabs.tsx';
import type { PanelTab } from '../ui/models/panel-model.ts';
import { ToastPlace } from './toast-place.tsx';

export interface ScreenProps {
  tab: PanelTab;
  /** Stands still above what scrolls. */
  top?: ComponentChildren;
  /** The bottom bar: the view's one primary action. */
  bottom?: ComponentChildren;
  scroller?: Ref<HTMLDivElement>;
  onScroll?: (event: Event) => void;
  children: ComponentChildren;
}

/** A tab's content: something that scrolls, with what stands still around it. */
export function Screen({ tab, top, bottom, scroller, onScroll, children }: ScreenProps) {
  return (
    <div
      class="screen"
      role="tabpanel"
      id={tabPanelId(tab)}
      aria-labelledby={tabElementId(tab)}
      tabIndex={-1}
    >
      {top}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="scroller" tabIndex={0} ref={scroller ?? null} onScroll={onScroll}>
        {children}
      </div>
      <ToastPlace />
      {bottom && <div class="bottom">{bottom}</div>}
    </div>
  );
}
