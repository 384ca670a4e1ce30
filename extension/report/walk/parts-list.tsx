import { text } from '../../platform/text.ts';
import { hasAnswer, type WalkRead } from './walk-read.ts';

/**
 * The parts of a walk's page that there are, as a way to each. `isAsked`: a question waits for an answer.
 */
export function PartsList({ read, isAsked }: { read: WalkRead; isAsked: boolean }) {
  return (
    <nav class="parts-list" aria-label={text('reportParts')}>
      <ul>
        {partsOf(read, isAsked).map(([id, title]) => (
          <li key={id}>
            <button type="button" onClick={() => goTo(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function partsOf(read: WalkRead, isAsked: boolean): [id: string, title: string][] {
  const { messages, walk } = read;
  return [
    ['felt', text('reportFelt')],
    ['notes', text('summaryNotes')],
    ['way', text('reportWay')],
    ['plan', text('reportPlan')],
    ['seams', text('reportSeams')],
    ['time', text('reportTime')],
    ['signals', text('reportSignals')],
    ...some(messages.length > 0, 'messages', text('reportMessages')),
    ...some(hasAnswer(read) || isAsked, 'answers', text('reportAnswers')),
    ...some((walk.history?.length ?? 0) > 0, 'history', text('reportHistory')),
  ];
}

function some(isThere: boolean, id: string, title: string): [string, string][] {
  return isThere ? [[id, title]] : [];
}

/** To the part's title, with the focus, so that the next Tab goes on from there. */
function goTo(id: string): void {
  const title = document.getElementById(id);
  title?.scrollIntoView({ block: 'start' });
  title?.focus({ preventScroll: true });
}
