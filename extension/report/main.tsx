import { render } from 'preact';
import { language, text } from '../platform/text.ts';
import { extensionClient } from '../ui/extension-client.ts';
import { keepFocus } from '../ui/keep-focus.ts';
import { Report } from './report.tsx';

const place = document.getElementById('report');
if (place) {
  document.documentElement.lang = language();
  document.title = text('extensionName');
  render(<Report client={extensionClient(null)} />, place);
  const ending = new AbortController();
  keepFocus(place, 'main', ending.signal);
  window.addEventListener('pagehide', () => ending.abort(), { once: true });
}
