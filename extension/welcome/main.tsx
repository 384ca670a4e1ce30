import { render } from 'preact';
import { language, text } from '../platform/text.ts';
import { Welcome } from './welcome.tsx';

const place = document.getElementById('welcome');
if (place) {
  document.documentElement.lang = language();
  document.title = text('extensionName');
  render(<Welcome />, place);
}
