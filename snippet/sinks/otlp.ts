import { PAGE_EVENT } from '../../shared/contract/attributes.ts';
import { PAGE_EVENT_VERSION } from '../../shared/contract/page-event.ts';
import { guarded } from '../guarded.ts';
import { readArrival } from './arrival.ts';
import { Delivery } from './delivery.ts';
import { hearFacts } from './hear-facts.ts';
import { type Moment, momentsOf } from './moments.ts';
import { on } from './on.ts';
import type { OtlpOptions } from './options.ts';
import { envelope, logRecord } from './otlp-record.ts';
import { closeSession, openSession, randomId, type Session } from './session.ts';

/** Written in by the build, from package.json. */
declare const __VERSION__: string;

const UID_BYTES = 8;
/** The page is being left, and whether that is told. */
const GOING = 1;
const GONE = 2;
const LEFT = `{"v":${PAGE_EVENT_VERSION},"type":"left"}`;

/**
 * Sends what the snippet says as OpenTelemetry log records (OTLP/HTTP, JSON) to the endpoint the site names: some
 * seconds after it was heard, or at once when the page is hidden or left.
 */
export const init = guarded((options: OtlpOptions = {}) => {
  const { endpoint, signal, service, sample = 1 } = options;
  if (!endpoint) return;
  const around = envelope({ 'service.name': service || location.hostname }, __VERSION__);
  const delivery = new Delivery(endpoint, around);
  const write = writer(delivery);
  let session: Session | undefined;
  let isBlocked = false;
  const haveLeft = watchLeaving(() => delivery.hurry(), signal);

  const pass = (moment: Moment) => {
    session ||= openSession(+sample);
    if (session.id) write(session, moment);
    if (moment.kind === 'leave') haveLeft();
  };
  const drop = () => {
    delivery.drop();
    closeSession();
    session = undefined;
  };
  hearFacts(options, `otlp ${endpoint}`, momentsOf(options), () => !isBlocked, pass, drop);
  on(window, 'online', () => delivery.hurry(), signal);
  // Each further try would leave another error on the page's console.
  const judge = ({ blockedURI, disposition }: Partial<SecurityPolicyViolationEvent>) => {
    isBlocked ||= disposition === 'enforce' && blockedURI === new URL(endpoint, location.href).href;
    if (isBlocked) delivery.drop();
  };
  on(document, 'securitypolicyviolation', judge, signal);
  if (signal) on(signal, 'abort', () => delivery.drop());
});

const isHidden = () => document.visibilityState === 'hidden';

/**
 * Firefox breaks off whatever script runs in the moment in which a tab is closed. That is one of those that hear
 * `pagehide`, so this one does next to nothing; the page becomes hidden after that, and can work again.
 * @param hurry called when what waits has to go
 * @returns to be called when it is told that the page was left
 */
function watchLeaving(hurry: () => void, signal?: AbortSignal): () => void {
  let going = 0;
  const go = () => {
    going ||= GOING;
  };
  const look = () => {
    if (!isHidden()) going = 0;
    else {
      if (going === GOING) document.dispatchEvent(new CustomEvent(PAGE_EVENT, { detail: LEFT }));
      hurry();
    }
  };
  on(window, 'pagehide', go, signal);
  on(document, 'visibilitychange', look, signal);
  return () => {
    going = GONE;
    // What was in view becomes hidden next.
    if (isHidden()) hurry();
  };
}

/** Writes the record of a moment, and before it the visitor's arrival where the session begins with it. */
function writer(delivery: Delivery): (session: Session, moment: Moment) => void {
  // Read at once: a route may change the address before consent is given.
  const arrival = readArrival();
  let page = '';
  let count = 0;
  return (session, moment) => {
    page ||= randomId(UID_BYTES);
    const add = ({ kind, time, members }: Moment) =>
      delivery.add(
        logRecord(kind, time, {
          // By which a receiver that was asked twice knows what it has already.
          'log.record.uid': `${page}-${++count}`,
          'session.id': session.id,
          ...members,
          'waymark.dropped': delivery.lost || '',
        }),
      );
    const { 'url.path': path = '' } = moment.members;
    if (session.fresh) {
      const members = { 'url.path': path, 'waymark.action': 'arrival', ...arrival };
      add({ ...moment, kind: 'arrival', members });
    }
    session.fresh = false;
    add(moment);
  };
}
