import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { TouchpointCell } from '../../../shared/journey/map/cells.ts';
import type { PersonaDeviation } from '../../../shared/journey/map/deviation-sums.ts';
import type { Stage } from '../../../shared/journey/plan.ts';
import { channelWord } from '../../platform/channel-word.ts';
import { counted, text } from '../../platform/text.ts';
import { firstLine } from '../../ui/components/note-row.tsx';
import { ownerWord } from '../../ui/components/owner-shape.tsx';
import { touchpointName } from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from '../map/map-read.ts';
import { mapSentence, personaName } from '../map/map-words.ts';
import { element, escaped } from './xml.ts';

const PLANNED = 'PJ1';
/** Who the plan is for. */
const CUSTOMER = 'customer';
/** From so bad on a touchpoint did not do what it is there for: the customer leaves. */
const FAILS = 4;

/** Channels that come to the customer by themselves: there the company begins. */
const SENT: ReadonlySet<string> = new Set([
  ...['newsletter', 'email_flow', 'confirmation_email', 'satisfaction_email', 'sms'],
  ...['search_ad', 'sponsored_article', 'radio_ad'],
]);

/**
 * The map in CJML 2.0: the planned journey, and what was walked as an actual journey for each persona. Its walks are summed up:
 * what at least one of them came to was done, what none came to is missing, what nobody planned is ad hoc, and where one of
 * them would have left it failed.
 */
export function mapCjml(read: MapRead): string {
  const providers = providersOf(read);
  const journeys = [
    plannedJourney(read, providers),
    ...read.map.deviations.map((deviation, index) =>
      actualJourney(read, providers, deviation, index + 1),
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('CJML', { version: '2.0' }, ...journeys)}\n`;
}

/** Who answers for touchpoints, by name, with an id of the file. */
type Providers = ReadonlyMap<string, string>;

function providersOf({ map }: MapRead): Providers {
  const names = new Set(map.touchpoints.map(providerOf));
  return new Map([...names].map((name, index) => [name, `provider-${index + 1}`]));
}

function providerOf({ responsible, owner }: TouchpointCell): string {
  return responsible?.trim() || ownerWord(owner);
}

function line(name: string, said: string): string {
  return said.trim() ? element(name, {}, escaped(said)) : '';
}

function plannedJourney(read: MapRead, providers: Providers): string {
  const { plan, language } = read;
  const name = inLanguage(plan.name, language) || text('editUnnamed');
  const purpose = plan.purpose ? inLanguage(plan.purpose, language) : '';
  const points = read.map.touchpoints.filter(({ planned }) => planned);
  return element(
    'plannedJourney',
    {},
    line('journeyID', PLANNED),
    line('journeyTitle', name),
    phases(read),
    line('journeyShortSummary', purpose),
    actors({ actorID: CUSTOMER, name: ownerWord('customer') }, providers, 'actorID'),
    element(
      'touchpoints',
      {},
      ...points.map((cell, index) =>
        point(read, cell, { kind: 'planned', id: `T${index + 1}`, customer: CUSTOMER, providers }),
      ),
    ),
  );
}

function actualJourney(
  read: MapRead,
  providers: Providers,
  deviation: PersonaDeviation,
  number: number,
): string {
  const { persona, walks } = deviation;
  const name = personaName(read, persona);
  const customer = `persona-${number}`;
  const points = read.map.touchpoints.flatMap((cell, index) => {
    const met = metBy(deviation, cell);
    // Somebody else's detour is none of this persona's.
    if (!cell.planned && met === 0) return [];
    const found = { compliance: complianceOf(read, persona, cell, met), met, walks, persona };
    const id = `${cell.planned ? 'T' : 'D'}${index + 1}`;
    return point(read, cell, { kind: 'actual', id, customer, providers, found });
  });
  return element(
    'actualJourney',
    {},
    line('journeyID', `AJ${number}`),
    line('journeyTitle', name),
    line('plannedReference', PLANNED),
    phases(read),
    line('journeyShortSummary', `${name} · ${counted('mapWalks', walks)} · ${mapSentence(read)}`),
    // Said above already: here they are only meant.
    actors({ actorID: customer, name }, providers, 'actorIDref'),
    element('touchpoints', {}, ...points),
  );
}

/** In how many of the persona's walks it was met. */
function metBy({ walks, rows }: PersonaDeviation, { touchpoint, planned }: TouchpointCell): number {
  const row = rows.find((one) => one.touchpoint === touchpoint);
  return planned ? walks - (row?.missing ?? 0) : (row?.extra ?? 0);
}

type Compliance = 'completed' | 'missing' | 'adhoc' | 'failing';

function complianceOf(
  read: MapRead,
  persona: string,
  cell: TouchpointCell,
  met: number,
): Compliance {
  if (met === 0) return 'missing';
  if (!cell.planned) return 'adhoc';
  return notesOf(read, persona, cell).some(({ severity }) => severity >= FAILS)
    ? 'failing'
    : 'completed';
}

/** What the persona's walks noted there that hurts, worst first. */
function notesOf(read: MapRead, persona: string, { touchpoint }: TouchpointCell) {
  const pain = read.map.pains.find((one) => one.touchpoint === touchpoint);
  return (pain?.notes ?? []).filter(({ personaId }) => (personaId ?? '') === persona);
}

function phases({ plan, language }: MapRead): string {
  const phase = ({ id, name, meaning }: Stage) =>
    element(
      'journeyPhase',
      { phaseID: id },
      element('phaseName', {}, escaped(inLanguage(name, language))),
      element('phaseDescription', {}, escaped(meaning ? inLanguage(meaning, language) : '')),
    );
  return element('journeyPhases', {}, ...plan.stages.map(phase));
}

function actors(
  { actorID, name }: { actorID: string; name: string },
  providers: Providers,
  by: 'actorID' | 'actorIDref',
): string {
  return element(
    'actors',
    {},
    element('endUser', { actorID }, line('actorName', name)),
    ...[...providers].map(([company, id]) =>
      element('serviceProvider', { [by]: id }, line('companyName', company)),
    ),
  );
}

interface Point {
  kind: 'planned' | 'actual';
  id: string;
  customer: string;
  providers: Providers;
  /** Of a journey that was walked. */
  found?: { compliance: Compliance; met: number; walks: number; persona: string };
}

function point(read: MapRead, cell: TouchpointCell, made: Point): string {
  const { kind, id, customer, providers, found } = made;
  const provider = providers.get(providerOf(cell)) ?? customer;
  const [from, to] = SENT.has(cell.channel ?? '') ? [provider, customer] : [customer, provider];
  const planned = read.plan.touchpoints.find((one) => one.id === cell.touchpoint);
  const name = touchpointName(read.plan, cell.touchpoint, read.language) || cell.touchpoint;
  const what = planned?.what ? inLanguage(planned.what, read.language) : '';
  const stage = cell.stages.find((one) => read.plan.stages.some((known) => known.id === one));
  const worst = found && notesOf(read, found.persona, cell)[0];
  const experience = line('experienceDescription', worst ? firstLine(worst) : '');
  return element(
    `${kind}CommunicationPoint`,
    {},
    line('touchpointID', id),
    stage ? element('belongsTo', { phaseIDref: stage }) : '',
    line('compliance', found?.compliance ?? ''),
    side('initiator', from, name),
    side('receiver', to, what || name),
    element('channel', {}, line('channelName', channelOf(cell))),
    line('comment', found ? counted('mapMetOf', found.walks, found.met) : ''),
    experience && element('touchpointExperience', {}, experience),
  );
}

function side(name: 'initiator' | 'receiver', actorIDref: string, label: string): string {
  return element(name, {}, element('refersTo', { actorIDref }), line(`${name}Label`, label));
}

function channelOf({ channel, medium }: TouchpointCell): string {
  return channel ? channelWord(channel) : text(`medium_${medium}`);
}
