import type { Plan } from '../../shared/journey/plan.ts';
import type { Step } from '../../shared/journey/records.ts';
import { counted, text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { messageGlyph, plusGlyph } from '../ui/components/icon.tsx';
import { hasMadeRow, MadeRow, MadeStation } from '../ui/components/made-row.tsx';
import { PictureCrop } from '../ui/components/picture-crop.tsx';
import type { PanelModel } from '../ui/models/panel-model.ts';
import '../ui/components/note-row.css';
import type { Drawing } from './timeline-rows.tsx';

/** Rows for what a person wrote into the walk: a moment or a message opens for writing. */
export function drawMade(model: PanelModel, plan: Plan): Drawing['made'] {
  return (step) =>
    hasMadeRow(step)
      ? {
          sign: <MadeStation step={step} />,
          row: (
            <MadeRow
              step={step}
              plan={plan}
              language={model.language}
              picture={<StepThumb model={model} step={step} />}
              onOpen={() => model.moments.edit(step.id)}
            />
          ),
        }
      : null;
}

/** Its picture, small; nothing where there is none. */
function StepThumb({ model, step }: { model: PanelModel; step: Step }) {
  const id = 'pictureId' in step ? step.pictureId : null;
  const picture = id === null ? null : model.pictures.picture(id).value;
  if (picture?.state !== 'there') return null;
  return (
    <span class="thumb">
      <PictureCrop url={picture.url} facts={picture.facts} label={text('momentPictureShown')} />
    </span>
  );
}

/** Below the timeline: what happens off the page, and what came to the customer, is written down here. */
export function Elsewhere({ model }: { model: PanelModel }) {
  const { moments } = model;
  const messages = model.records.records.value?.steps.filter(({ kind }) => kind === 'message');
  return (
    <div class="elsewhere">
      <Button kind="outline" glyph={plusGlyph} onClick={() => moments.begin('moment')}>
        {text('momentAdd')}
      </Button>
      <Button kind="outline" glyph={messageGlyph} onClick={() => moments.begin('message')}>
        {text('messageAdd')}
      </Button>
      {messages && messages.length > 0 && (
        <Button
          onClick={() => {
            moments.ledger.value = true;
          }}
        >
          {counted('messageShow', messages.length)}
        </Button>
      )}
    </div>
  );
}
