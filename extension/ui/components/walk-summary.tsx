import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import type { Note, Step, Walk } from '../../../shared/journey/records.ts';
import { type WalkSummary as Told, walkSummary } from '../../../shared/journey/summary.ts';
import { text } from '../../platform/text.ts';
import { FeelingCurve } from './feeling-curve.tsx';
import { endGlyph, Icon } from './icon.tsx';
import { SummaryNote, SummaryNotes } from './walk-summary-notes.tsx';
import { SummaryPages } from './walk-summary-pages.tsx';
import type { SummaryPartProps } from './walk-summary-part.ts';
import { SummaryStages } from './walk-summary-stages.tsx';
import { headlineSentence, outcomeSentence, timeFacts } from './walk-summary-words.ts';
import './walk-summary.css';
import './walk-summary-notes.css';

export interface WalkSummaryProps {
  plan: Plan;
  walk: Walk;
  /** In the order they happened. */
  steps: readonly Step[];
  notes: readonly Note[];
  /** BCP 47. */
  language: string;
  /** Makes every note a button. */
  onOpenNote?: (id: string) => void;
}

/** What a walk showed: the answer first, then the trail, the stages, the notes worst first, and the pages. */
export function WalkSummary({ plan, walk, steps, notes, language, onOpenNote }: WalkSummaryProps) {
  const told = walkSummary(plan, walk, steps, notes);
  const shared = { plan, told, language, ...(onOpenNote ? { onOpenNote } : {}) };
  return (
    <div class="summary">
      <div class="summary-parts">
        <SummaryHead {...shared} />
        <section class="summary-part" data-across>
          <h3>{text('summaryFeeling')}</h3>
          <FeelingCurve
            stages={plan.stages.map(({ name }) => inLanguage(name, language))}
            points={told.curve}
            language={language}
          />
        </section>
        <SummaryStages {...shared} />
        <div class="summary-side">
          {told.notes.length > 0 && <SummaryNotes {...shared} />}
          <SummaryPages pages={told.pages} language={language} />
          {told.remark && (
            <section class="summary-part">
              <h3>{text('summaryRemark')}</h3>
              <blockquote class="summary-remark">{told.remark}</blockquote>
            </section>
          )}
        </div>
      </div>
    </div>
  );
}

function SummaryHead(props: SummaryPartProps) {
  const { told, plan, language } = props;
  const { headline } = told;
  const outcome = outcomeSentence(told.outcome, plan, language);
  return (
    <header class="summary-head" data-across>
      <h2>{headlineSentence(headline)}</h2>
      {'worst' in headline && (
        <div class="summary-worst">
          <p class="summary-label">{text('summaryWorst')}</p>
          <SummaryNote {...props} note={headline.worst} />
        </div>
      )}
      {headline.kind === 'silent' && <p class="summary-hint">{text('summarySilentHint')}</p>}
      <ul class="summary-facts">
        {outcome && (
          <li data-outcome={told.outcome.kind}>
            <Icon glyph={endGlyph} size={14} />
            {outcome}
          </li>
        )}
        {timeFacts(told.time, language).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {told.ease !== null && <li>{text('summaryEase', told.ease)}</li>}
        <Movements told={told} />
      </ul>
    </header>
  );
}

const TOLD_MOVEMENTS = ['back', 'sidetrack'] as const;

/** Only what makes a walk winding: going forward needs no remark. */
function Movements({ told }: { told: Told }) {
  return (
    <>
      {TOLD_MOVEMENTS.filter((movement) => told.movements[movement] > 0).map((movement) => (
        <li key={movement}>{text(`summaryMovement_${movement}`, told.movements[movement])}</li>
      ))}
    </>
  );
}
