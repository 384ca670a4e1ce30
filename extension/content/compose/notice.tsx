import { text } from '../../platform/text.ts';
import { Button, IconButton } from '../../ui/components/button.tsx';
import { closeGlyph } from '../../ui/components/icon.tsx';
import type { PageContext } from '../page-context.ts';
import { showInView } from '../show-in-view.tsx';

export interface NoticeOptions {
  title: string;
  detail?: string;
  /** A verb with its object; without one the line only says something. */
  action?: { label: string; do: () => void };
}

const shown = new WeakMap<PageContext, AbortController>();

/** One line at the bottom of the page; a new one replaces the last. Stays until it is closed, or the signal aborts. */
export function showNotice(context: PageContext, notice: NoticeOptions, alive: AbortSignal): void {
  closeNotice(context);
  const own = new AbortController();
  shown.set(context, own);
  const { action } = notice;
  showInView(
    context,
    <div class="notice" role="status">
      <p>
        <strong>{notice.title}</strong>
        {notice.detail && <span class="notice-detail">{notice.detail}</span>}
      </p>
      {action && (
        <Button
          kind="outline"
          onClick={() => {
            own.abort();
            action.do();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton glyph={closeGlyph} label={text('close')} onClick={() => own.abort()} />
    </div>,
    AbortSignal.any([own.signal, alive]),
  );
}

export function closeNotice(context: PageContext): void {
  shown.get(context)?.abort();
}
