/** A template of Google Tag Manager: its sections by name. */
export type TemplateSections = Record<string, string>;

/** Takes a `.tpl` file apart, at the lines that are only `___NAME___`. */
export function sectionsOf(template: string): TemplateSections {
  const [, ...parts] = template.split(/^___([A-Z_]+)___$/m);
  return Object.fromEntries(
    parts.flatMap((name, at) => (at % 2 === 0 ? [[name, (parts[at + 1] ?? '').trim()]] : [])),
  );
}

interface Value {
  string?: string;
  boolean?: boolean;
  listItem?: Value[];
  mapKey?: Value[];
  mapValue?: Value[];
}
interface Permission {
  instance: { key: { publicId: string }; param: { key: string; value: Value }[] };
}

/** What a template may do: addresses it may load scripts from, and globals with their rights. */
export interface Permissions {
  scripts: string[];
  globals: Record<string, { read: boolean; write: boolean; execute: boolean }>;
  others: string[];
}

/** Reads the permissions as Tag Manager keeps them. */
export function permissionsOf(section: string): Permissions {
  const list = JSON.parse(section) as Permission[];
  const items = (id: string) =>
    list
      .filter(({ instance }) => instance.key.publicId === id)
      .flatMap(({ instance }) => instance.param.flatMap(({ value }) => value.listItem ?? []));
  const globals = items('access_globals').map(({ mapKey = [], mapValue = [] }) => {
    const said = Object.fromEntries(mapKey.map(({ string }, at) => [string, mapValue[at]]));
    const may = (right: string) => said[right]?.boolean === true;
    return [said.key?.string, { read: may('read'), write: may('write'), execute: may('execute') }];
  });
  return {
    scripts: items('inject_script').map(({ string = '' }) => string),
    globals: Object.fromEntries(globals),
    others: list
      .map(({ instance }) => instance.key.publicId)
      .filter((id) => id !== 'access_globals' && id !== 'inject_script'),
  };
}

type Callback = () => void;

/** A page in which a template runs: its window, and which scripts can be loaded there. */
export interface TagPage {
  window: Record<string, unknown>;
  isReachable(url: string): boolean;
}

/** What came of one firing of a tag. */
export interface Fired {
  injected: string[];
  outcome: string[];
}

/**
 * Runs a template as Tag Manager would; whatever its permissions do not cover throws, as it does there.
 * @param loaded tokens of scripts that are on the page already; those that come are added
 */
export function fire(
  sections: TemplateSections,
  data: Record<string, unknown>,
  page: TagPage,
  loaded = new Set<string>(),
): Fired {
  const fired: Fired = { injected: [], outcome: [] };
  const may = permissionsOf(sections.WEB_PERMISSIONS ?? '');
  const sandbox: Record<string, unknown> = {
    getType: (value: unknown) => typeof value,
    ...globalsOf(page.window, may),
    injectScript(url: string, onSuccess: Callback, onFailure: Callback, token: string) {
      if (!may.scripts.some((pattern) => covers(pattern, url))) return onFailure();
      if (loaded.has(token)) return onSuccess();
      fired.injected.push(url);
      if (!page.isReachable(url)) return onFailure();
      loaded.add(token);
      onSuccess();
    },
  };
  const outcome = (name: string) => () => fired.outcome.push(name);
  const given = { ...data, gtmOnSuccess: outcome('success'), gtmOnFailure: outcome('failure') };
  const code = `"use strict";${sections.SANDBOXED_JS_FOR_WEB_TEMPLATE}`;
  new Function('require', 'data', code)((name: string) => {
    if (!(name in sandbox)) throw new Error(`the sandbox has no ${name}`);
    return sandbox[name];
  }, given);
  return fired;
}

/** The functions of the sandbox that reach into the window, as far as they may. */
function globalsOf(window: Record<string, unknown>, may: Permissions): Record<string, unknown> {
  const need = (path: string, ...rights: ('read' | 'write' | 'execute')[]) => {
    for (const right of rights) {
      if (!may.globals[path]?.[right]) throw new Error(`no permission to ${right} ${path}`);
    }
  };
  return {
    copyFromWindow(path: string) {
      need(path, 'read', ...(typeof window[path] === 'function' ? (['execute'] as const) : []));
      return window[path];
    },
    setInWindow(path: string, value: unknown, overrides = false) {
      need(path, 'read', 'write');
      const [name = '', member = ''] = path.split('.');
      const owner = window[name] as object;
      if (!overrides && Reflect.get(owner, member) !== undefined) return false;
      return Reflect.set(owner, member, value);
    },
    createArgumentsQueue(name: string, queue: string) {
      need(name, 'read', 'write');
      need(queue, 'read', 'write');
      return argumentsQueue(window, name, queue.split('.').at(-1) ?? '');
    },
  };
}

/** The stub that a page would write itself: `waymark=function(){(waymark.q=waymark.q||[]).push(arguments)}`. */
function argumentsQueue(window: Record<string, unknown>, name: string, member: string): unknown {
  function stub() {
    // biome-ignore lint/complexity/noArguments: what arrives is an arguments object, and so it is tested with one
    (Reflect.get(stub, member) as unknown[]).push(arguments);
  }
  window[name] ??= Object.assign(stub, { [member]: [] });
  return window[name];
}

/** Whether a pattern with `*` covers an address. In the host it stands for no slash. */
function covers(pattern: string, url: string): boolean {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const literally = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const source = `^https://${literally(host).replaceAll('*', '[^/?#]+')}${literally(path).replaceAll('*', '.*')}$`;
  return new RegExp(source).test(url);
}
