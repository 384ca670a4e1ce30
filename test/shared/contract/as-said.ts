import {
  PAGE_EVENT_VERSION,
  type PageEvent,
  WIRE_PROP,
  type WireEvent,
} from '../../../shared/contract/page-event.ts';

/** The event as the text that the snippet puts into `detail`. */
export function asSaid(event: PageEvent): string {
  const members: WireEvent = {};
  for (const [name, value] of Object.entries(event)) {
    if (name === 'consent') members.state = value ?? '';
    else if (typeof value === 'string') members[name] = value;
    else if (name === 'stages') members[name] = value.join(' ');
    else for (const prop of Object.keys(value)) members[WIRE_PROP + prop] = value[prop];
  }
  return JSON.stringify({ ...members, type: event.type, v: PAGE_EVENT_VERSION });
}
