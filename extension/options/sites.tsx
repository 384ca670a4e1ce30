import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import type { OptionsModel } from '../ui/models/options-model.ts';

/** Patterns with which a browser means every site. */
const EVERYWHERE = ['<all_urls>', '*://*/*', 'http://*/*', 'https://*/*'];

/** The sites the browser lets Waymark into, each with a way to take that back. */
export function Sites({ model }: { model: OptionsModel }) {
  const sites = model.sites.value;
  return (
    <section aria-labelledby="sites" tabIndex={-1}>
      <h2 id="sites">{text('optionsSites')}</h2>
      <p>{text(sites?.length === 0 ? 'optionsSitesNone' : 'optionsSitesNote')}</p>
      {sites && sites.length > 0 && (
        <ul class="options-rows">
          {sites.map((pattern) => (
            <li key={pattern}>
              <span class="options-name">{siteName(pattern)}</span>
              <Button
                label={text('optionsStopFollowingSite', siteName(pattern))}
                onClick={() => void model.stopFollowing(pattern)}
              >
                {text('optionsStopFollowing')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function siteName(pattern: string): string {
  return EVERYWHERE.includes(pattern) ? text('optionsEverySite') : pattern.replace(/\/\*$/, '');
}
