import packageFacts from '../package.json' with { type: 'json' };

export type BrowserName = 'chrome' | 'firefox';

/** Fixed, so that updates keep the stored walks. */
export const GECKO_ID = 'waymark@waymark.example';

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const ICONS = { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' };

interface Keys {
  addNote: string;
  togglePanel: string;
}

/**
 * Chromium keeps Alt+Shift+N and Alt+Shift+W for itself and assigns nothing when they are suggested
 * (`commands.getAll` in Chromium 156). On a walk's pages Alt+Shift+N works all the same: content/page-keys.ts.
 */
const KEYS: Record<BrowserName, Keys> = {
  chrome: { addNote: 'Alt+Shift+M', togglePanel: 'Alt+Shift+K' },
  firefox: { addNote: 'Alt+Shift+N', togglePanel: 'Alt+Shift+W' },
};

function commands({ addNote, togglePanel }: Keys) {
  return {
    'add-note': {
      suggested_key: { default: addNote },
      description: '__MSG_commandAddNote__',
    },
    'toggle-overlay': {
      suggested_key: { default: 'Alt+Shift+O' },
      description: '__MSG_commandToggleOverlay__',
    },
    'toggle-panel': {
      suggested_key: { default: togglePanel },
      description: '__MSG_commandTogglePanel__',
    },
  };
}

function shared(browser: BrowserName) {
  return {
    manifest_version: 3,
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    version: packageFacts.version,
    default_locale: 'en',
    icons: ICONS,
    action: { default_title: '__MSG_actionTitle__', default_icon: ICONS },
    options_ui: { page: 'options/index.html', open_in_tab: true },
    // No host permission at install: a walk asks for its own site.
    optional_host_permissions: ['<all_urls>'],
    // Nothing is recorded in private windows.
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: PAGE_POLICY },
    commands: commands(KEYS[browser]),
  };
}

const PERMISSIONS = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'];

/** The manifest of one browser: every difference between the two is spelled here and nowhere else. */
export function manifest(browser: BrowserName) {
  if (browser === 'firefox') {
    return {
      ...shared(browser),
      // Firefox would put the button behind the extensions menu.
      action: { ...shared(browser).action, default_area: 'navbar' },
      permissions: PERMISSIONS,
      background: { scripts: ['background/main.ts'], type: 'module' },
      sidebar_action: {
        default_panel: 'panel/index.html',
        default_title: '__MSG_extensionName__',
        default_icon: ICONS,
        open_at_install: false,
      },
      browser_specific_settings: {
        gecko: {
          id: GECKO_ID,
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    };
  }
  return {
    ...shared(browser),
    // Anchor positioning, by which labels stay glued to the page (content/overlay/page-layer.ts), appeared in 125.
    minimum_chrome_version: '125',
    permissions: [...PERMISSIONS, 'sidePanel'],
    background: { service_worker: 'background/main.ts', type: 'module' },
    side_panel: { default_path: 'panel/index.html' },
  };
}
