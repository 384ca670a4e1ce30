import { CONSENT_SCRIPT_ATTRIBUTE } from '../../shared/contract/attributes.ts';
import type { SinkOptions } from './options.ts';

export const GRANTED = 'granted';
export const DENIED = 'denied';

/** On any script element of the page: no sink may go on before consent is given. */
const REQUIRED = 'required';

/** What holds until the page says something else; empty where it has to be asked for and was not answered yet. */
export function consentAtFirst({ consent }: SinkOptions): string {
  const required =
    consent === REQUIRED ||
    document.querySelector(`script[${CONSENT_SCRIPT_ATTRIBUTE}="${REQUIRED}"]`);
  return required ? '' : GRANTED;
}

/**
 * True where the person's browser asks not to be followed: Global Privacy Control, or Do Not Track. It outweighs
 * whatever the page says, and is asked for each fact, since a person may switch it while the page is open.
 */
export function isRefused(): boolean {
  const { globalPrivacyControl, doNotTrack } = navigator as Navigator & {
    globalPrivacyControl?: boolean;
  };
  return globalPrivacyControl === true || doNotTrack === '1';
}
