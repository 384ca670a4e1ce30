import { render } from 'preact';
import { language, text } from '../platform/text.ts';
import { optionsClient } from '../ui/options-client.ts';
import { Welcome } from './welcome.tsx';

const place = document.getElementById('welcome');
if (place) {
  document.documentElement.lang = language();
  document.title = text('extensionName');
  const draw = (noteKeys: string) => render(<Welcome noteKeys={noteKeys} />, place);
  draw('');
  // The browser may have given our suggestion to nobody, or the person another key.
  const shortcuts = await optionsClient().shortcuts();
  draw(shortcuts.find(({ id }) => id === 'add-note')?.keys ?? '');
}
