/**
 * What the build puts in place of webextension-polyfill, whose types we keep. Every browser we run in has promises in
 * its own extension API (Chromium under either name), and messages go through a library of their own, so the polyfill
 * would be 3 kB in every page of a walk for nothing.
 */
const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
export default api;
