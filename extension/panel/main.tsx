import { render } from 'preact';
import { language } from '../platform/text.ts';
import { extensionClient } from '../ui/extension-client.ts';
import { keepFocus } from '../ui/keep-focus.ts';
import { panelModel } from '../ui/models/panel-model.ts';
import { Panel } from './panel.tsx';
import { loadParts } from './part.ts';

/** `?tab=<id>` binds a panel that was opened in a tab of its own; the side panel has none. */
function boundTab(): number | null {
  const id = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  return Number.isInteger(id) ? id : null;
}

/** Answers when the panel has been drawn and has nothing else to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestIdleCallback(() => resolve()));
  });
}

const place = document.getElementById('panel');
if (place) {
  document.documentElement.lang = language();
  const model = panelModel(extensionClient(boundTab()));
  render(<Panel model={model} />, place);
  const ending = new AbortController();
  keepFocus(place, '[role="tabpanel"]', ending.signal);
  const end = () => {
    ending.abort();
    model.dispose();
  };
  window.addEventListener('pagehide', end, { once: true });
  void loadParts(idle, ending.signal);
}
