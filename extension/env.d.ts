/** The browser this build is for; replaced at build time so that the other browser's branch is dropped. */
declare const __BROWSER__: 'chrome' | 'firefox';

declare module '*.css?inline' {
  const css: string;
  export default css;
}
