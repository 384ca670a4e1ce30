import { WALK_FILE_LIMIT } from '../../shared/journey/limits.ts';
import { inLanguage } from '../../shared/journey/local-text.ts';
import type { Journey, Walk } from '../../shared/journey/records.ts';
import { channelWord } from '../platform/channel-word.ts';
import { counted, text } from '../platform/text.ts';
import { Banner } from '../ui/components/banner.tsx';
import { FileButton } from '../ui/components/file-button.tsx';
import { checkGlyph, uploadGlyph } from '../ui/components/icon.tsx';
import { shownSize } from '../ui/components/shown-size.ts';
import { dayAndTime } from '../ui/components/shown-time.ts';
import { personaOf, walkRowName } from '../ui/components/walk-name.ts';
import type { ImportOutcome as Outcome } from '../ui/models/archive-model.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import './past-walks.css';

/** Walks that are over, and the way in for one that comes as a file. */
export function PastWalks({ model }: { model: PanelModel }) {
  const past = model.archive.past.value;
  return (
    <section class="past" aria-labelledby={past.length > 0 ? 'past-walks' : undefined}>
      {past.length > 0 && (
        <>
          <h2 class="section-title" id="past-walks">
            {text('walkPast')}
          </h2>
          <ul>
            {past.map((walk) => (
              <PastWalk key={walk.id} model={model} walk={walk} />
            ))}
          </ul>
        </>
      )}
      <ImportOutcome model={model} />
      <FileButton
        label={text('walkImport')}
        accept=".json,application/json"
        glyph={uploadGlyph}
        onFile={(file) => void model.archive.import(file)}
      />
    </section>
  );
}

function PastWalk({ model, walk }: { model: PanelModel; walk: Walk }) {
  const journey = model.records.journeyOf(walk);
  const facts = [
    dayAndTime(walk.startedAt),
    walk.title ? personaOf(walk, journey) : '',
    walk.channel && text('walkFrom', channelWord(walk.channel)),
    outcomeWord(walk, journey, model.language),
  ];
  return (
    <li>
      <button type="button" class="row" onClick={() => void model.archive.open(walk.id)}>
        <strong>{walkRowName(walk, journey, model.language)}</strong>
        {walk.goal && <span class="past-goal">{walk.goal}</span>}
        <span class="hint">{facts.filter(Boolean).join(' · ')}</span>
      </button>
    </li>
  );
}

/** How the walk came out, in words; empty where it was not said. */
function outcomeWord(walk: Walk, journey: Journey | undefined, language: string): string {
  if (!walk.closing || walk.closing.reached === null) return '';
  if (walk.closing.reached) return text('walkOutcomeReached');
  const stage = journey?.plan.stages.find(({ id }) => id === walk.closing?.leftAt);
  return stage
    ? text('walkOutcomeLeftAt', inLanguage(stage.name, language))
    : text('walkOutcomeLeft');
}

/** What became of the file chosen last. */
export function ImportOutcome({ model }: { model: PanelModel }) {
  const outcome = model.archive.imported.value;
  switch (outcome.state) {
    case 'none':
      return null;
    case 'reading':
      return <p role="status">{text('walkImporting')}</p>;
    case 'done':
      return (
        <Banner
          glyph={checkGlyph}
          sentence={
            outcome.known
              ? text('walkImportedKnown')
              : text(
                  'walkImported',
                  counted('panelCountNotes', outcome.notes),
                  counted('panelCountSteps', outcome.steps),
                )
          }
        />
      );
    case 'refused':
      return <Banner kind="trouble" sentence={refusalSentence(outcome)} />;
  }
}

type Refused = Extract<Outcome, { state: 'refused' }>;

/** What is wrong, and where. */
function refusalSentence({ why, where }: Pick<Refused, 'why' | 'where'>): string {
  if (why === 'invitation' || why === 'report') return text(`fileIs_${why}`);
  if (why === 'tooLarge' && !where) return text('importFileTooLarge', shownSize(WALK_FILE_LIMIT));
  return [text(`import_${why}`), where && text('importWhere', where)].filter(Boolean).join(' ');
}
