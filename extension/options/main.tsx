import { render } from 'preact';
import { language, text } from '../platform/text.ts';
import { keepFocus } from '../ui/keep-focus.ts';
import { optionsModel } from '../ui/models/options-model.ts';
import { optionsClient } from '../ui/options-client.ts';
import { Options } from './options.tsx';

const place = document.getElementById('options');
if (place) {
  document.documentElement.lang = language();
  document.title = text('optionsTitle');
  const model = optionsModel(optionsClient());
  render(<Options model={model} />, place);
  const ending = new AbortController();
  keepFocus(place, 'section', ending.signal);
  const end = () => {
    ending.abort();
    model.dispose();
  };
  window.addEventListener('pagehide', end, { once: true });
}
