import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import type { OptionsModel } from '../ui/models/options-model.ts';
import { shortcutSettings } from '../ui/options-client.ts';

/** The shortcuts as they are set, and where they are changed. */
export function Shortcuts({ model }: { model: OptionsModel }) {
  return (
    <section>
      <h2>{text('optionsShortcuts')}</h2>
      <ul class="options-rows">
        {model.shortcuts.value.map(({ id, name, keys }) => (
          <li key={id}>
            <span class="options-name">{name}</span>
            {keys ? (
              <kbd>{keys}</kbd>
            ) : (
              <span class="options-quiet">{text('optionsShortcutNone')}</span>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button kind="outline" onClick={() => void model.changeShortcuts()}>
          {text('optionsShortcutsChange')}
        </Button>
      </div>
      <p class="options-quiet" role="status">
        {model.shortcutsByHand.value && text('optionsShortcutsRefused')}
      </p>
      <p class="options-quiet">
        {text(__BROWSER__ === 'firefox' ? 'optionsShortcutsFirefox' : 'optionsShortcutsChrome')}{' '}
        <code class="options-copy">{shortcutSettings}</code>
      </p>
    </section>
  );
}
