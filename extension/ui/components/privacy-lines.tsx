import { text } from '../../platform/text.ts';
import { checkGlyph, Icon } from './icon.tsx';

const LINES = [
  'privacyHere',
  'privacyNothingSent',
  'privacyFields',
  'privacyAddresses',
  'privacyOnlyWalks',
] as const;

/** Privacy in five lines; the README has the same. */
export function PrivacyLines() {
  return (
    <ul class="privacy">
      {LINES.map((line) => (
        <li key={line}>
          <Icon glyph={checkGlyph} />
          <span>{text(line)}</span>
        </li>
      ))}
    </ul>
  );
}
