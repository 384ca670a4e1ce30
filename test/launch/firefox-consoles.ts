/** One complaint on a console. `browserId` is the tab's; 0 for the background page. */
export interface Complaint {
  browserId: number;
  source: string;
  text: string;
}

/** The parts of Firefox that the parent's side touches. */
interface Parent {
  addMessageListener(name: string, listener: (message: { data: Complaint }) => void): void;
  loadProcessScript(url: string, future: boolean): void;
}
declare const Services: { ppmm: Parent };
declare const window: { waymarkComplaints?: Complaint[] };

/**
 * Runs in each process with a page in it, where alone an error still knows its window (the main process
 * hears of it too, without). Plain JavaScript: it is sent as text.
 */
const IN_EACH_PROCESS = `if (Services.appinfo.processType !== Services.appinfo.PROCESS_TYPE_DEFAULT) {
  const tabOf = (id) => WindowGlobalChild.getByInnerWindowId(id)?.browsingContext.top.browserId ?? 0;
  const tell = (windowId, source, text) =>
    Services.cpmm.sendAsyncMessage('waymark:complaint', { browserId: tabOf(windowId), source, text });
  const said = (each) => {
    try { return each && each.stack ? each + ' at ' + each.stack.trim().split('\\n').slice(0, 6).join(' < ') : String(each); }
    catch { return '(cannot be said)'; }
  };
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || message.flags !== Ci.nsIScriptError.errorFlag) return;
      const place = [message.sourceName, message.lineNumber, message.columnNumber].join(':');
      tell(message.innerWindowID, place, message.errorMessage);
    },
  });
  const system = Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal);
  Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).addLogEventListener((event) => {
    if (event.level !== 'error') return;
    tell(Number(event.innerID) || 0, event.filename, Array.from(event.arguments, said).join(' '));
  }, system);
}`;

/** Writes down, from now on, every error on any console; kept in this window. Sent into Firefox's own window. */
function listen(script: string): void {
  const heard: Complaint[] = [];
  window.waymarkComplaints = heard;
  Services.ppmm.addMessageListener('waymark:complaint', ({ data }) => heard.push(data));
  Services.ppmm.loadProcessScript(`data:,${encodeURIComponent(script)}`, true);
}

/** What was heard so far. Sent into Firefox's own window. */
function heard(): Complaint[] {
  return window.waymarkComplaints ?? [];
}

export const consoles = { script: IN_EACH_PROCESS, listen, heard };
