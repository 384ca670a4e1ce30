import { ANSWER_KEY } from '../../../shared/journey/walk-keys.ts';
import { text } from '../../platform/text.ts';
import { Button, IconButton } from '../../ui/components/button.tsx';
import { closeGlyph } from '../../ui/components/icon.tsx';
import type { PageContext } from '../page-context.ts';
import { answerKeys } from '../page-keys.ts';
import { showInView } from '../show-in-view.tsx';

/** A verb with its object. */
export interface NoticeAction {
  label: string;
  do: () => void;
}

export interface NoticeOptions {
  title: string;
  detail?: string;
  /** Without one the line only says something. */
  actions?: readonly NoticeAction[];
  /** A key leads to the first action, and the line says which; Escape leads back to where one was. */
  byKey?: boolean;
}

const shown = new WeakMap<PageContext, AbortController>();

/** One line at the bottom of the page; a new one replaces the last. Stays until it is closed, or the signal aborts. */
export function showNotice(context: PageContext, notice: NoticeOptions, alive: AbortSignal): void {
  closeNotice(context);
  const own = new AbortController();
  shown.set(context, own);
  const signal = AbortSignal.any([own.signal, alive]);
  const close = () => own.abort();
  if (notice.byKey) answerByKey(context, signal);
  const detail = notice.byKey ? text('pageToAnswers', ANSWER_KEY.chord) : notice.detail;
  showInView(
    context,
    <div
      class="notice"
      role="status"
      onKeyDown={(event) => notice.byKey && event.key === 'Escape' && close()}
    >
      <p>
        <strong>{notice.title}</strong>
        {detail && <span class="notice-detail">{detail}</span>}
      </p>
      {notice.actions?.map(({ label, do: act }) => (
        <Button
          key={label}
          kind="outline"
          onClick={() => {
            close();
            act();
          }}
        >
          {label}
        </Button>
      ))}
      <IconButton glyph={closeGlyph} label={text('close')} onClick={close} />
    </div>,
    signal,
  );
}

/** The page keeps its focus until somebody asks for the buttons, and has it back afterwards. */
function answerByKey({ guard, host }: PageContext, signal: AbortSignal): void {
  const toButtons = () => {
    const before = document.activeElement;
    host.root.querySelector<HTMLElement>('.notice .button')?.focus({ preventScroll: true });
    const back = () => before instanceof HTMLElement && before.focus({ preventScroll: true });
    signal.addEventListener('abort', back, { once: true });
  };
  // The other Enter is on the number pad.
  answerKeys(guard, { [ANSWER_KEY.code]: toButtons, NumpadEnter: toButtons }, signal);
}

export function closeNotice(context: PageContext): void {
  shown.get(context)?.abort();
}
