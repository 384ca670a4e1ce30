import { type ReadonlySignal, signal } from '@preact/signals';
import type { TabView } from '../../platform/messages.ts';
import type { Client } from '../client.ts';

export interface PlaceModel {
  /** The tab the panel stands beside; null until it is known. */
  readonly tabId: ReadonlySignal<number | null>;
  /** What is known of it; null while being asked. */
  readonly view: ReadonlySignal<TabView | null>;
  /** Asks again, for example after the browser granted the site. */
  look(): Promise<void>;
}

/** Where the panel stands: its tab and the page in it. */
export function placeModel(client: Client, ending: AbortSignal): PlaceModel {
  const tabId = signal<number | null>(null);
  const view = signal<TabView | null>(null);
  let latest = 0;

  async function look(): Promise<void> {
    const id = tabId.value;
    if (id === null) return;
    latest += 1;
    const turn = latest;
    const answer = await client.command.tabView({ tabId: id }).catch(() => unseen(id));
    if (turn === latest) view.value = answer;
  }

  client.onTab((id) => {
    if (id !== tabId.value) view.value = null;
    tabId.value = id;
    void look();
  }, ending);
  // A walk that starts, moves or ends changes what this tab is to it.
  client.onChange((stores) => {
    if (stores.includes('walks') || stores.includes('steps')) void look();
  }, ending);
  client.onPage((id) => void (id === tabId.value && look()), ending);
  return { tabId, view, look };
}

/** What can be said of a tab when the background did not answer. */
function unseen(tabId: number): TabView {
  return {
    tabId,
    address: '',
    origin: '',
    reachable: false,
    granted: false,
    followed: false,
    walking: false,
    page: null,
  };
}
