import { useEffect, useState } from 'preact/hooks';
import type { FileKind } from '../../shared/journey/file-kind.ts';
import { inLanguage } from '../../shared/journey/local-text.ts';
import type { PlanFault } from '../../shared/journey/plan-fault.ts';
import { PRESETS, presetPlan } from '../../shared/journey/presets.ts';
import type { Journey } from '../../shared/journey/records.ts';
import { counted, text } from '../platform/text.ts';
import type { Client } from '../ui/client.ts';
import { Banner } from '../ui/components/banner.tsx';
import { Button } from '../ui/components/button.tsx';
import { Skeleton } from '../ui/components/empty-state.tsx';
import { FileButton } from '../ui/components/file-button.tsx';
import { plusGlyph, uploadGlyph } from '../ui/components/icon.tsx';
import { planFaultWords } from '../ui/components/plan-fault-words.ts';
import { dayOf } from '../ui/components/shown-time.ts';
import { importReport, isPage } from '../ui/models/import-report.ts';
import { journeyFromFile } from '../ui/models/journey-from-file.ts';
import { emptyJourney, presetJourney, sampleJourney } from '../ui/models/new-journey.ts';
import type { PageProps } from './page-props.ts';
import { type ReportRefused, reportFaultWords } from './report-fault-words.ts';
import { fragmentOf } from './route.ts';

/** Every journey there is, and the ways to begin another. */
export function JourneysPage({ client }: PageProps) {
  const journeys = useJourneys(client);
  useEffect(() => {
    document.title = text('reportJourneys');
  }, []);
  if (!journeys) return <Skeleton label={text('panelLoading')} />;
  return (
    <div class="journeys">
      <h1>{text('reportJourneys')}</h1>
      {journeys.length > 0 && (
        <ul class="report-rows">
          {journeys.map((journey) => (
            <li key={journey.id}>
              <a href={fragmentOf('journey', journey.id)}>
                {inLanguage(journey.plan.name, client.language) || text('editUnnamed')}
              </a>
              <span class="hint">{facts(journey).join(' · ')}</span>
              <a class="journeys-map" href={fragmentOf('map', journey.id)}>
                {text('mapOpen')}
              </a>
            </li>
          ))}
        </ul>
      )}
      <Begin client={client} />
    </div>
  );
}

function useJourneys(client: Client): Journey[] | null {
  const [journeys, setJourneys] = useState<Journey[] | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const read = () => void client.read.journeys().then(setJourneys);
    client.onChange(read, ending.signal);
    read();
    return () => ending.abort();
  }, []);
  return journeys;
}

function facts({ plan, savedAt }: Journey): string[] {
  return [
    counted('journeyStages', plan.stages.length),
    counted('journeyTouchpoints', plan.touchpoints.length),
    plan.personas.map(({ name }) => name).join(', '),
    dayOf(savedAt),
  ].filter(Boolean);
}

/** Stores it and opens it. */
async function begin(client: Client, journey: Journey): Promise<boolean> {
  const answer = await client.command.saveJourney({ journey }).catch(() => null);
  if (!answer?.ok) return false;
  location.hash = fragmentOf('journey', journey.id);
  return true;
}

type Fault = PlanFault | FileKind | 'tooLarge' | 'unstored' | { report: ReportRefused } | null;

function Begin({ client }: { client: Client }) {
  const [fault, setFault] = useState<Fault>(null);
  const make = async (journey: Journey | Promise<Journey>) =>
    setFault((await begin(client, await journey)) ? null : 'unstored');
  const open = async (file: Blob) => {
    if (await isPage(file)) {
      const taken = await importReport(client, file);
      if (taken.ok) location.hash = fragmentOf('map', taken.value.journeyId);
      else setFault({ report: taken.reason });
      return;
    }
    const read = await journeyFromFile(file, client);
    if (read.ok) await make(read.value);
    else setFault(read.reason);
  };
  return (
    <section class="journeys-begin" aria-labelledby="begin">
      <h2 id="begin">{text('editBeginNew')}</h2>
      {fault && <Banner kind="trouble" sentence={faultSentence(fault)} />}
      <ReadyMade client={client} onChoose={(journey) => void make(journey)} />
      <div class="journeys-ways">
        <Button
          kind="outline"
          glyph={plusGlyph}
          onClick={() => void make(emptyJourney(client, ''))}
        >
          {text('editBeginEmpty')}
        </Button>
        <FileButton
          label={text('editOpenFile')}
          accept=".json,application/json,.html,text/html"
          kind="outline"
          glyph={uploadGlyph}
          onFile={(file) => void open(file)}
        />
      </div>
    </section>
  );
}

interface ReadyMadeProps {
  client: Client;
  onChoose: (journey: Journey | Promise<Journey>) => void;
}

function ReadyMade({ client, onChoose }: ReadyMadeProps) {
  return (
    <ul class="report-rows">
      {PRESETS.map((preset) => (
        <BeginRow
          key={preset}
          name={text(`journeyPreset_${preset}`)}
          detail={presetPlan(preset)
            .stages.map(({ name }) => inLanguage(name, client.language))
            .join(' · ')}
          onClick={() => onChoose(presetJourney(preset, client, ''))}
        />
      ))}
      {(['b2c', 'b2b'] as const).map((sample) => (
        <BeginRow
          key={sample}
          name={text('editSampleRow', text(`editSample_${sample}`))}
          detail={text(`editSampleWhat_${sample}`)}
          onClick={() => onChoose(sampleJourney(sample, client))}
        />
      ))}
    </ul>
  );
}

interface BeginRowProps {
  name: string;
  detail: string;
  onClick: () => void;
}

function BeginRow({ name, detail, onClick }: BeginRowProps) {
  return (
    <li>
      <button type="button" class="begin-row" onClick={onClick}>
        <strong>{name}</strong>
        <span class="hint">{detail}</span>
      </button>
    </li>
  );
}

/** What is wrong with the file, and where. */
function faultSentence(fault: NonNullable<Fault>): string {
  if (fault === 'tooLarge') return text('journeyTooLarge');
  if (fault === 'unstored') return text('refusal_unknown');
  if (typeof fault === 'string') return text(`fileIs_${fault}`);
  if ('report' in fault) return reportFaultWords(fault.report);
  const isTold = fault.where !== '' || fault.what === 'cutOff';
  return isTold ? planFaultWords(fault) : text('editFileNone');
}
