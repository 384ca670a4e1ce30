import { useState } from 'preact/hooks';
import { WALK_FILE_LIMIT } from '../../shared/journey/limits.ts';
import type { Walk } from '../../shared/journey/records.ts';
import { text } from '../platform/text.ts';
import { Banner } from '../ui/components/banner.tsx';
import { Button, IconButton } from '../ui/components/button.tsx';
import { Dialog } from '../ui/components/dialog.tsx';
import { Skeleton } from '../ui/components/empty-state.tsx';
import { backGlyph, binGlyph, downloadGlyph, openGlyph } from '../ui/components/icon.tsx';
import { shownSize } from '../ui/components/shown-size.ts';
import { dayAndTime } from '../ui/components/shown-time.ts';
import { walkRowName } from '../ui/components/walk-name.ts';
import { WalkSummary } from '../ui/components/walk-summary.tsx';
import { charterOf } from '../ui/models/charter-form.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import { saveFile } from '../ui/save-file.ts';
import { ImportOutcome } from './past-walks.tsx';
import { RefusalBanner } from './refusal-banner.tsx';
import { Screen } from './screen.tsx';
import './past-walks.css';

interface PastWalkProps {
  model: PanelModel;
  walk: Walk;
}

/** A walk that is over: its summary, and what can be done with it. */
export function PastWalkView({ model, walk }: PastWalkProps) {
  const [asking, setAsking] = useState(false);
  const download = async () => {
    const file = await model.archive.fileOf(walk);
    if (file) saveFile(file);
  };
  return (
    <Screen
      tab="walk"
      top={
        <>
          <PastHead model={model} walk={walk} onDelete={() => setAsking(true)} />
          <RefusalBanner refusal={model.archive.refusal.value} />
        </>
      }
      bottom={
        <Button kind="primary" size="large" wide glyph={downloadGlyph} onClick={download}>
          {text('walkDownload')}
        </Button>
      }
    >
      <ImportOutcome model={model} />
      <ExportState model={model} />
      <div class="page">
        <Further model={model} walk={walk} />
        <Summary model={model} walk={walk} />
      </div>
      {asking && <DeleteQuestion model={model} walk={walk} onClose={() => setAsking(false)} />}
    </Screen>
  );
}

/** What became of the download, where the browser does not show it. */
function ExportState({ model }: { model: PanelModel }) {
  switch (model.archive.exported.value) {
    case 'none':
      return null;
    case 'writing':
      return <p role="status">{text('exportWriting')}</p>;
    case 'tooLarge':
      return (
        <Banner kind="trouble" sentence={text('exportTooLarge', shownSize(WALK_FILE_LIMIT))} />
      );
    case 'unreadable':
      return <Banner kind="trouble" sentence={text('exportUnreadable')} />;
  }
}

function PastHead({ model, walk, onDelete }: PastWalkProps & { onDelete: () => void }) {
  const name = walkRowName(walk, model.records.journeyOf(walk), model.language);
  return (
    <div class="editor-head">
      <IconButton
        glyph={backGlyph}
        label={text('panelBack')}
        onClick={() => void model.archive.open(null)}
      />
      <div class="past-name">
        <h2 title={name}>{name}</h2>
        <p class="hint">{dayAndTime(walk.startedAt)}</p>
      </div>
      <IconButton glyph={binGlyph} label={text('walkDelete')} onClick={onDelete} />
    </div>
  );
}

/** Its full page, and the same charter once more. */
function Further({ model, walk }: PastWalkProps) {
  const again = async () => {
    await model.journey.pick(walk.journeyId);
    await model.archive.open(null);
    model.start.prepare(charterOf(walk));
  };
  return (
    <div class="bar-pair">
      <Button
        kind="outline"
        glyph={openGlyph}
        onClick={() => model.openTab(`report/index.html#walk/${encodeURIComponent(walk.id)}`)}
      >
        {text('reportOpenWhole')}
      </Button>
      {!model.records.current.value && (
        <Button onClick={() => void again()}>{text('reportAgain')}</Button>
      )}
    </div>
  );
}

/** A walk is deleted for good, so it is asked first; the safe answer comes first. */
function DeleteQuestion({ model, walk, onClose }: PastWalkProps & { onClose: () => void }) {
  return (
    <Dialog
      title={text('walkDeleteTitle')}
      onClose={onClose}
      actions={
        <>
          <Button kind="outline" onClick={onClose}>
            {text('cancel')}
          </Button>
          <Button kind="danger" onClick={() => void model.archive.remove(walk.id)}>
            {text('walkDelete')}
          </Button>
        </>
      }
    >
      <p>{text('walkDeleteWhat')}</p>
    </Dialog>
  );
}

function Summary({ model, walk }: PastWalkProps) {
  const records = model.records.records.value;
  const plan = model.records.journeyOf(walk)?.plan;
  if (!records || !plan) return <Skeleton label={text('panelLoading')} />;
  return (
    <WalkSummary
      plan={plan}
      walk={walk}
      steps={records.steps}
      notes={records.notes}
      language={model.language}
      onOpenNote={(id) => {
        model.notes.edit(id);
        model.tab.value = 'notes';
      }}
    />
  );
}
