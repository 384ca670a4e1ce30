import { useEffect } from 'preact/hooks';
import { DISMISS_KEY, KEEP_KEY } from '../../shared/journey/walk-keys.ts';
import { SignalCard, type SignalStep } from '../ui/components/signal-card.tsx';
import type { PanelModel } from '../ui/models/panel-model.ts';

/** Friction that was seen, with what can be done about it. */
export function SignalItem({ model, signal }: { model: PanelModel; signal: SignalStep }) {
  const { signals } = model;
  return (
    <SignalCard
      signal={signal}
      acts={{
        onKeep: () => void signals.judge(signal.id, 'confirmed'),
        onEdit: async () => {
          if (await signals.write(signal.id)) model.tab.value = 'notes';
        },
        onDismiss: () => void signals.judge(signal.id, 'dismissed'),
        onReopen: () => void signals.judge(signal.id, 'open'),
      }}
    />
  );
}

/** The page's keys hold in the panel, too: they keep and dismiss the latest open signal. */
export function useSignalKeys({ signals }: PanelModel): void {
  useEffect(() => {
    const ending = new AbortController();
    const press = (event: KeyboardEvent) => {
      const { code, altKey, shiftKey, ctrlKey, metaKey, repeat } = event;
      const verdicts: Record<string, 'confirmed' | 'dismissed'> = {
        [KEEP_KEY.code]: 'confirmed',
        [DISMISS_KEY.code]: 'dismissed',
      };
      const verdict = altKey && shiftKey && !ctrlKey && !metaKey ? verdicts[code] : undefined;
      const open = signals.latestOpen.peek();
      if (!verdict || !open) return;
      event.preventDefault();
      if (!repeat) void signals.judge(open.id, verdict);
    };
    document.addEventListener('keydown', press, { signal: ending.signal });
    return () => ending.abort();
  }, [signals]);
}
