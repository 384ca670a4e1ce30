import { useEffect, useState } from 'preact/hooks';
import { type Comparison, compareWalks } from '../../shared/journey/compare.ts';
import { text } from '../platform/text.ts';
import { Banner } from '../ui/components/banner.tsx';
import { TrailDrawing } from '../ui/components/drawings.tsx';
import { EmptyState, Skeleton } from '../ui/components/empty-state.tsx';
import { walkOccasion } from '../ui/components/walk-name.ts';
import { readWhole, type WholeWalk } from '../ui/models/after-model.ts';
import { CompareFigures } from './compare/compare-figures.tsx';
import { CompareNotes } from './compare/compare-notes.tsx';
import { CompareStages } from './compare/compare-stages.tsx';
import { compareSentence } from './compare/compare-words.ts';
import type { PageProps } from './page-props.ts';
import { fragmentOf } from './route.ts';
import './compare/compare-page.css';

/** Two walks as read; the earlier one first, whatever the address says. */
interface Pair {
  before: WholeWalk;
  after: WholeWalk;
}

type Read = Pair | 'reading' | 'missing' | 'broken';

/** Two walks of a journey side by side: what changed since the earlier one. */
export function ComparePage({ client, ids: [one = '', other = ''] }: PageProps) {
  const [read, setRead] = useState<Read>('reading');
  useEffect(() => {
    const ending = new AbortController();
    const look = async () => {
      const found = await readPair(client, one, other).catch(() => 'broken' as const);
      if (!ending.signal.aborted) setRead(found);
    };
    client.onChange(() => void look(), ending.signal);
    void look();
    return () => ending.abort();
  }, []);
  switch (read) {
    case 'reading':
      return <Skeleton label={text('panelLoading')} />;
    case 'missing':
      return <EmptyState drawing={<TrailDrawing />} sentence={text('compareMissing')} />;
    case 'broken':
      return <Banner kind="trouble" sentence={text('panelBroken')} />;
    default:
      return <Compared {...read} language={client.language} />;
  }
}

async function readPair(
  client: PageProps['client'],
  one: string,
  other: string,
): Promise<Pair | 'missing'> {
  const [first, second] = await Promise.all([readWhole(client, one), readWhole(client, other)]);
  if (first === 'missing' || second === 'missing') return 'missing';
  const isInOrder = first.walk.startedAt <= second.walk.startedAt;
  return isInOrder ? { before: first, after: second } : { before: second, after: first };
}

function Compared({ before, after, language }: Pair & { language: string }) {
  const told: Comparison = compareWalks(
    { ...before, plan: before.journey.plan },
    { ...after, plan: after.journey.plan },
  );
  const title = text('compareTitle');
  useEffect(() => {
    document.title = title;
  }, [title]);
  const names: [string, string] = [
    walkOccasion(before.walk, before.journey),
    walkOccasion(after.walk, after.journey),
  ];
  return (
    <article class="compare">
      <header class="compare-top">
        <h1>{title}</h1>
        <p class="compare-answer">{compareSentence(told)}</p>
        <p class="compare-walks">
          <a href={fragmentOf('walk', before.walk.id)}>{names[0]}</a>
          <span aria-hidden="true">→</span>
          <a href={fragmentOf('walk', after.walk.id)}>{names[1]}</a>
        </p>
      </header>
      <CompareFigures told={told} names={names} language={language} />
      <CompareNotes told={told} plan={after.journey.plan} language={language} />
      <CompareStages told={told} plan={after.journey.plan} names={names} language={language} />
    </article>
  );
}
