import type { Ledger, LedgerNote, LedgerStop } from './walk-ledger.ts';
import type { ToldStop, ToldWalk } from './walk-page-told.ts';

/** As much of the shop's journey file as the walker knows. */
export interface PlanWords {
  stages: { id: string; name: { en: string } }[];
  touchpoints: { id: string; label: { en: string }; owner: string }[];
}

const SEVERITY: Record<number, string> = { 2: 'Costs time', 3: 'Nearly stops me' };
/** Of two that are as bad, the one comes first that somebody felt bad about. */
const felt = ({ isFelt }: LedgerNote) => Number(isFelt ?? false);
const signed = (value: number) =>
  value === 0 ? '0' : `${value > 0 ? '+' : '-'}${Math.abs(Math.round(value * 10) / 10)}`;

/** What the walk's page must say of what the ledger has; times are judged apart, since nobody does a thing to the millisecond. */
export function expectedOf(ledger: Ledger, plan: PlanWords) {
  const { stops, notes, signals } = ledger;
  const met = new Set(stops.flatMap(({ met }) => [...met.keys()]));
  const missed = plan.touchpoints.filter(({ id }) => !met.has(id));
  const hurt = new Set(notes.flatMap(({ touchpoint }) => touchpoint ?? []));
  const bends = (bend: string) => stops.filter((stop) => stop.bend === bend).length;
  const pages = stops.filter(({ stepped }) => stepped).length;
  const hosts = new Set(stops.map(({ host }) => host).filter(Boolean)).size;
  const judged = (state: string) => signals.filter((signal) => signal.state === state).length;
  const dismissed = judged('dismissed') + ledger.machine;
  return {
    answer: `${hurt.size} of ${met.size} touchpoints hurt`,
    curve: plan.stages.map(({ name }, index) => curveRow(ledger, name.en, index)),
    notes: [...notes]
      .sort((one, other) => other.severity - one.severity || felt(other) - felt(one))
      .map(({ words, severity, stage, isPictured }) => {
        return { words, severity: SEVERITY[severity], stage, isPictured };
      }),
    waySentence: `${pages} pages · ${hosts} sites · ${bends('Back')} back · ${bends('Sidetrack')} off the path`,
    stops: stops.map((stop) => expectedStop(stop, plan)),
    planSentence: `${met.size} of ${plan.touchpoints.length} planned touchpoints met.`,
    plan: {
      [`${missed.length} missed`]: missed.map(({ label }) => label.en),
      ...repeatedOf(ledger, plan),
    },
    signalSentence: `${judged('confirmed')} confirmed, ${dismissed} dismissed`,
    signals: signals.map(({ name, state }) => `${name} ${state}`),
    messageSentence: messageSentence(ledger),
    messages: ledger.messages.map(({ words, stage, against }) => {
      return { words, stage, verdict: against ? `Contradicts another: Banner, “${against}”` : '' };
    }),
    answers: ledger.answers,
  } satisfies Partial<Record<keyof ToldWalk, unknown>>;
}

function messageSentence({ messages }: Ledger): string {
  const wrong = messages.filter(({ against }) => against).length;
  return `${messages.length} messages met. ${wrong} does not fit.`;
}

function curveRow({ felt }: Ledger, stage: string, index: number): string[] {
  const here = felt.filter((one) => one.stage === stage).map(({ feeling }) => feeling);
  const mean = here.reduce<number>((sum, feeling) => sum + feeling, 0) / here.length;
  const [lowest, highest] = [Math.min(...here), Math.max(...here)].map(signed);
  const range = lowest === highest ? `${lowest}` : `${lowest}–${highest}`;
  return [
    `${index + 1} ${stage}`,
    ...(here.length > 0 ? [signed(mean), range] : ['not said', '–']),
    `${here.length}`,
  ];
}

function labelOf(touchpoint: string, { touchpoints }: PlanWords): string {
  return touchpoints.find(({ id }) => id === touchpoint)?.label.en ?? touchpoint;
}

function expectedStop(stop: LedgerStop, plan: PlanWords): Omit<ToldStop, 'border'> {
  const index = plan.stages.findIndex(({ name }) => name.en === stop.stage);
  return {
    ...{ kind: stop.kind, name: stop.name, bend: stop.bend, told: stop.told },
    number: stop.kind === 'page' && index >= 0 ? `${index + 1}` : '',
    visit: stop.visit > 1 ? `visit ${stop.visit}` : '',
    met: [...stop.met]
      .map(([touchpoint, [action, times]]) => {
        const often = times > 1 ? ` ×${times}` : '';
        return `${labelOf(touchpoint, plan)} ${action}${often}`;
      })
      .sort(),
  };
}

/** What was done with a touchpoint at more than one stop. */
function repeatedOf({ stops }: Ledger, plan: PlanWords): Record<string, string[]> {
  const times = new Map<string, number>();
  for (const { met } of stops) {
    for (const [touchpoint, [action]] of met) {
      if (action !== 'seen') times.set(touchpoint, (times.get(touchpoint) ?? 0) + 1);
    }
  }
  const twice = [...times].filter(([, count]) => count > 1);
  const named = twice.map(([touchpoint, count]) => `${labelOf(touchpoint, plan)} ×${count}`);
  return { [`${named.length} repeated`]: named };
}

/** Whether the shop is to blame for a signal, and not the machine's slowness. @param words its name and its state */
export function isShops(words: string): boolean {
  return !/^(Slow \w+|Dead click) dismissed$/.test(words);
}

/**
 * A stop without what the machine has to answer for: what comes by its slowness, which is counted, and which of two things that came into
 * sight together was written down first.
 */
export function settled<Stop extends ToldStop>({ told, met, ...stop }: Stop) {
  const own = told.filter(
    (words) => !words.startsWith('signal ') || isShops(words.slice('signal '.length)),
  );
  return { ...stop, met: met.toSorted(), told: own };
}
