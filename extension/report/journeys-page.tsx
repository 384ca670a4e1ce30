import { useEffect, useState } from 'preact/hooks';
import { inLanguage } from '../../shared/journey/local-text.ts';
import type { Journey } from '../../shared/journey/records.ts';
import { counted, text } from '../platform/text.ts';
import { Skeleton } from '../ui/components/empty-state.tsx';
import type { PageProps } from './report.tsx';

/** Every journey there is. */
export function JourneysPage({ client }: PageProps) {
  const [journeys, setJourneys] = useState<Journey[] | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const read = () => void client.read.journeys().then(setJourneys);
    client.onChange(read, ending.signal);
    read();
    return () => ending.abort();
  }, []);
  return (
    <>
      <h1>{text('reportJourneys')}</h1>
      {journeys ? (
        <ul class="report-rows">
          {journeys.map((journey) => (
            <li key={journey.id}>
              <strong>{inLanguage(journey.plan.name, client.language)}</strong>
              <span class="hint">{counted('journeyStages', journey.plan.stages.length)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton label={text('panelLoading')} />
      )}
    </>
  );
}
