import type { ComponentChildren } from 'preact';
import { type Glyph, Icon, warnGlyph } from './icon.tsx';
import './banner.css';

export interface BannerProps {
  /** What is so, in a few words. */
  title?: string;
  /** Where, and what to do. */
  sentence: string;
  glyph?: Glyph;
  /** `trouble` is read out at once, `state` when there is time. */
  kind?: 'state' | 'trouble';
  /** A button that does it. */
  children?: ComponentChildren;
}

/** What stands in the way, where, and the button that changes it. */
export function Banner({
  title,
  sentence,
  glyph = warnGlyph,
  kind = 'state',
  children,
}: BannerProps) {
  return (
    <div class="banner" data-kind={kind} role={kind === 'trouble' ? 'alert' : 'status'}>
      <Icon glyph={glyph} />
      <div>
        {title && <strong>{title}</strong>}
        <p>{sentence}</p>
        {children && <div class="banner-actions">{children}</div>}
      </div>
    </div>
  );
}
