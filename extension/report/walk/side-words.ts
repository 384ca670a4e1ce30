import type { Owner } from '../../../shared/journey/plan.ts';
import type { SeamKind } from '../../../shared/journey/seam.ts';
import { channelWord } from '../../platform/channel-word.ts';
import { ownerWord } from '../../ui/components/owner-shape.tsx';

const WORDS: Record<SeamKind, (value: string, language: string) => string> = {
  domain: (value) => value,
  owner: (value) => ownerWord(value as Owner),
  channel: (value) => channelWord(value) || value,
  department: (value) => value,
  language: (value, language) => languageName(value, language),
};

/** What stands on one side of a hand-over, in words. */
export function sideValueWord(kind: SeamKind, value: string, language: string): string {
  return value === '' ? '' : WORDS[kind](value, language);
}

function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    // A page may call its language anything.
    return code;
  }
}
