/** Written in by the build, from package.json. */
declare const __VERSION__: string;
/** Whether `waymark.full.js` is built: what is behind it weighs nothing in the other. */
declare const __FULL__: boolean;
/** Whether an npm module is built, which is given its settings, or a script, which has them. */
declare const __MODULE__: boolean;
