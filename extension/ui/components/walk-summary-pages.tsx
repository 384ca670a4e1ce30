import type { PageRemark, PageRemarks } from '../../../shared/journey/page-remarks.ts';
import { text } from '../../platform/text.ts';
import { clockGlyph, Icon, warnGlyph } from './icon.tsx';
import { loadTime } from './walk-summary-words.ts';

export interface SummaryPagesProps {
  pages: PageRemarks;
  language: string;
}

/** Pages that were slow, or that nobody marked. Nothing where there are none. */
export function SummaryPages({ pages, language }: SummaryPagesProps) {
  if (pages.slow.length + pages.unmarked.length === 0) return null;
  return (
    <section class="summary-part">
      <h3>{text('summaryPages')}</h3>
      <ul class="summary-pages">
        {pages.slow.map((page) => (
          <li key={`slow ${page.address}`}>
            <Icon glyph={clockGlyph} size={14} />
            <PageName page={page} />
            <span class="summary-quiet">
              {text('summarySlow', loadTime(page.loadMs ?? 0, language))}
            </span>
          </li>
        ))}
        {pages.unmarked.map((page) => (
          <li key={`unmarked ${page.address}`}>
            <Icon glyph={warnGlyph} size={14} />
            <PageName page={page} />
            <span class="summary-quiet">{text('summaryUnmarked')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The title, and the address on hover: text only, never a link to what a page said it was. */
function PageName({ page }: { page: PageRemark }) {
  const address = page.address.replace(/^https?:\/\//, '');
  return (
    <span class="summary-page" title={page.address}>
      <bdi>{page.title || address}</bdi>
    </span>
  );
}
