const IS_MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** The keys by which a text is done, as this keyboard writes them. They are ours, not the browser's: nobody can set them. */
export const DONE_KEYS = IS_MAC ? '⌘↵' : 'Ctrl+↵';
