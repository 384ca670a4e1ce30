import { onCommand, onNoteMenu, onToolbarClick, placeMenu } from '../platform/gestures.ts';
import { onBrowserStart, onInstalled } from '../platform/lifecycle.ts';
import { answerCall } from '../platform/messages.ts';
import { onPosted } from '../platform/outbox.ts';
import { onGrantsChanged } from '../platform/permissions.ts';
import { sessionBegan } from '../platform/session.ts';
import { onTabClosed, onTabMoved, onTabOpened, openOwnPage } from '../platform/tabs.ts';
import { onContextMenu, onShortcut, onToolbar } from './activate.ts';
import { answerFrame, answerOwnPage, answerPage } from './answer.ts';
import { markNotedTabs, markTabs } from './badge.ts';
import { bindingOf, carryOver, dropClosed, forgetTabs, joinOpened, logHop } from './binding.ts';
import { copySoon } from './copy-soon.ts';
import { drainQuietly } from './drain.ts';
import { enterGrantedTabs, syncSites } from './enter.ts';
import { frameTable, pageTable, panelTable } from './handlers.ts';
import { countLater } from './health.ts';
import { restAfterStart } from './rest.ts';
import { isStorageFull } from './storage-error.ts';
import { sweep } from './sweep.ts';

/**
 * The background: it registers, and each file does one thing. Everything is registered before the first await,
 * so that the browser wakes it for each of these; nothing is remembered between two of them.
 */

/**
 * Work nobody waits for. A fault in it is told in our own console, and the next event begins afresh. A full disk is none: of
 * that the walker hears.
 */
function begin(work: Promise<unknown>): void {
  work.catch((error: unknown) => isStorageFull(error) || console.error(error));
}

onToolbarClick((tab) => begin(onToolbar(tab)));
onCommand((command, tab) => begin(onShortcut(command, tab)));
onNoteMenu((tab, picture) => begin(onContextMenu(tab, picture)));

for (const [name, handler] of Object.entries(panelTable)) {
  answerCall(name as keyof typeof panelTable, (data, from) => answerOwnPage(handler, data, from));
}
for (const [name, handler] of Object.entries(pageTable)) {
  answerCall(name as keyof typeof pageTable, (data, from) => answerPage(handler, data, from));
}
for (const [name, handler] of Object.entries(frameTable)) {
  answerCall(name as keyof typeof frameTable, (data, from) => answerFrame(handler, data, from));
}

onPosted(drainQuietly);
onTabMoved((tabId, address) => begin(moved(tabId, address)));
onTabOpened((tabId, openerId) => begin(joinOpened(tabId, openerId)));
onTabClosed((tabId) => begin(dropClosed(tabId, Date.now())));
onGrantsChanged(() => begin(Promise.all([syncSites(), markNotedTabs()])));

async function moved(tabId: number, address: string): Promise<void> {
  await logHop(tabId, address, Date.now());
  // With the page the browser forgets what stood on the toolbar button.
  if (address !== '' || (await bindingOf(tabId))) await markTabs([tabId]);
}

async function settleIn(reason: 'install' | 'update'): Promise<void> {
  if (reason === 'install') await openOwnPage('welcome/index.html');
  else await carryOver();
  await placeMenu();
  await syncSites();
  await markNotedTabs();
  if (__BROWSER__ === 'chrome') await enterGrantedTabs();
}

onInstalled((reason) => begin(settleIn(reason)));
onBrowserStart(() => {
  // The walk is looked at when its tabs are forgotten: an old tab's id may be another tab's by now.
  begin(Promise.all([forgetTabs().then(restAfterStart), syncSites(), sweep()]));
});

begin(sessionBegan(Date.now()));
// Whatever woke us: take in what pages posted while we slept, see whether the database is whole, and copy what was not
// copied when we died.
drainQuietly();
countLater();
copySoon();
