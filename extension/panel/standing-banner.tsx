import type { Walk } from '../../shared/journey/records.ts';
import { text } from '../platform/text.ts';
import { Banner } from '../ui/components/banner.tsx';
import { Button } from '../ui/components/button.tsx';
import { hiddenGlyph, pauseGlyph, pinGlyph, playGlyph } from '../ui/components/icon.tsx';
import { hostOf } from '../ui/components/shown-address.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';

/** What this tab is to the walk, where that is not simply "here"; with the button that changes it. */
export function StandingBanner({ model, walk }: { model: PanelModel; walk: Walk }) {
  const standing = model.walk.standing.value;
  const goOn = (words: 'walkContinueHere' | 'walkGoOnHere' | 'walkGoOn') => (
    <Button kind="outline" glyph={playGlyph} onClick={() => void model.walk.goOn()}>
      {text(words)}
    </Button>
  );
  if (standing.is === 'nowhere') {
    return (
      <Banner glyph={pinGlyph} title={text('walkContinueTitle')} sentence={text('walkContinue')}>
        {goOn('walkContinueHere')}
      </Banner>
    );
  }
  if (standing.is === 'elsewhere') {
    return (
      <Banner glyph={pinGlyph} title={text('walkElsewhereTitle')} sentence={text('walkElsewhere')}>
        {goOn('walkGoOnHere')}
      </Banner>
    );
  }
  if (walk.state === 'paused') {
    return (
      <Banner
        glyph={pauseGlyph}
        title={text('walkPausedTitle')}
        sentence={text('walkPausedSentence')}
      >
        {goOn('walkGoOn')}
      </Banner>
    );
  }
  return <SightBanner model={model} />;
}

/** The walk's own tab, on a page we were not let into or see nothing of. */
function SightBanner({ model }: { model: PanelModel }) {
  const standing = model.walk.standing.value;
  if (standing.is === 'notFollowed') {
    const { origin, isDeclined } = standing;
    return (
      <Banner
        glyph={hiddenGlyph}
        title={text('walkNotFollowedTitle', hostOf(origin))}
        sentence={isDeclined ? text('walkDeclined') : text('walkNotFollowed')}
      >
        <Button kind="outline" onClick={() => void model.walk.follow([origin])}>
          {text('walkFollow')}
        </Button>
        {!isDeclined && (
          <Button onClick={() => void model.walk.decline(origin)}>{text('walkDecline')}</Button>
        )}
      </Banner>
    );
  }
  if (standing.is !== 'unseen') return null;
  const { sites } = standing;
  return (
    <Banner glyph={hiddenGlyph} title={text('walkUnseenTitle')} sentence={text('walkUnseen')}>
      {sites.length > 0 && (
        <Button kind="outline" onClick={() => void model.walk.follow(sites)}>
          {text('walkFollowTo', sites.map(hostOf).join(', '))}
        </Button>
      )}
    </Banner>
  );
}
