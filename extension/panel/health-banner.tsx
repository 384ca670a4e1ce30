import { counted, text } from '../platform/text.ts';
import { Banner } from '../ui/components/banner.tsx';
import { Button } from '../ui/components/button.tsx';
import { checkGlyph } from '../ui/components/icon.tsx';
import { dayAndTime } from '../ui/components/shown-time.ts';
import type { CopyOffer } from '../ui/models/health-model.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';

/** What is wrong with the storage, if anything; above everything, since nothing else matters then. */
export function HealthBanner({ model }: { model: PanelModel }) {
  const health = model.health.health.value;
  if (health.state === 'newer') return <Banner kind="trouble" sentence={text('panelNewer')} />;
  if (health.state === 'closed' || model.records.broken.value) {
    const tryAgain = () => Promise.all([model.records.reread(), model.health.look()]);
    return (
      <Banner kind="trouble" sentence={text('panelBroken')}>
        <Button kind="outline" onClick={() => void tryAgain()}>
          {text('panelTryAgain')}
        </Button>
      </Banner>
    );
  }
  if (health.state === 'sound') return <Restored model={model} />;
  const missing = [
    counted('panelCountWalks', health.walks),
    counted('panelCountNotes', health.notes),
  ];
  if (health.copy) return <Offer model={model} missing={missing} copy={health.copy} />;
  return (
    <Banner kind="trouble" sentence={text('panelVanished', ...missing)}>
      <Button kind="outline" onClick={() => void model.health.accept()}>
        {text('panelVanishedRead')}
      </Button>
    </Banner>
  );
}

interface OfferProps {
  model: PanelModel;
  /** Walks and notes, in words. */
  missing: string[];
  copy: CopyOffer;
}

/** What vanished is in the copy: one button brings it back. */
function Offer({ model, missing, copy }: OfferProps) {
  const restoring = model.health.restoring.value;
  const walks = counted('panelCountWalks', copy.walks);
  const notes = counted('panelCountNotes', copy.notes);
  const isWorking = restoring.state === 'working';
  const sentences = [
    text('vanishedWithCopy', ...missing),
    copy.picturesMissing > 0 && counted('copyWithoutPictures', copy.picturesMissing),
    restoring.state === 'refused' && text(`refusal_${restoring.reason}`),
  ];
  return (
    <Banner kind="trouble" sentence={sentences.filter(Boolean).join(' ')}>
      <Button kind="primary" disabled={isWorking} onClick={() => void model.health.restore()}>
        {isWorking ? text('copyRestoring') : text('copyRestore', walks, notes, dayAndTime(copy.at))}
      </Button>
      <Button kind="outline" disabled={isWorking} onClick={() => void model.health.accept()}>
        {text('copyDecline')}
      </Button>
    </Banner>
  );
}

function Restored({ model }: { model: PanelModel }) {
  const restoring = model.health.restoring.value;
  if (restoring.state !== 'done') return null;
  const walks = counted('panelCountWalks', restoring.walks);
  const notes = counted('panelCountNotes', restoring.notes);
  return (
    <Banner glyph={checkGlyph} sentence={text('copyRestored', walks, notes)}>
      <Button kind="outline" onClick={() => model.health.forgetRestored()}>
        {text('panelVanishedRead')}
      </Button>
    </Banner>
  );
}
