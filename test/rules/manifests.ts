import type { Built } from './built.ts';

/** What the extension may ask for at install; a new one is a decision, not an accident. */
export const PERMISSIONS = {
  chrome: ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
  firefox: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
};

const FORBIDDEN: Record<string, string> = {
  web_accessible_resources: 'every site could detect the extension',
  host_permissions: 'a walk asks for its own site',
  content_scripts: 'pages outside a walk are left alone',
  externally_connectable: 'no site may talk to the background',
};

type Manifest = Record<string, unknown>;

/** What a built manifest has that it must not have, and the other way round. */
export function manifestFaults(manifest: Manifest, permissions: string[]): string[] {
  const faults = Object.entries(FORBIDDEN)
    .filter(([key]) => key in manifest)
    .map(([key, why]) => `remove ${key}: ${why}`);
  const asked = [...list(manifest.permissions)].sort();
  if (asked.join() !== permissions.join()) {
    faults.push(
      `asks for ${asked.join(', ')} instead of ${permissions.join(', ')}: decide, then change the list in test/rules/manifests.ts`,
    );
  }
  const policy = JSON.stringify(manifest.content_security_policy ?? '');
  if (/localhost|127\.0\.0\.1|unsafe-eval|https?:/.test(policy)) {
    faults.push('lets its own pages load from elsewhere: build it for shipping, not for serving');
  }
  if (!policy.includes("default-src 'none'")) {
    faults.push("has no default-src 'none': extension pages load nothing but their own");
  }
  if (manifest.incognito !== 'not_allowed') faults.push('works in private windows: it must not');
  return faults;
}

/** Files that the manifest names and the build did not write. */
export function missingFiles(manifest: Manifest, built: Built): string[] {
  const named = strings(manifest).filter((text) =>
    /^[\w-][\w./-]*\.(js|html|png|svg|json)$/.test(text),
  );
  return [...new Set(named)]
    .filter((path) => built(path) === undefined)
    .map((path) => `names ${path}, which was not built`);
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}
