interface PackageFacts {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

interface LockEntry {
  version?: string;
  resolved?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}

export interface Lock {
  packages: Record<string, LockEntry>;
}

/** Packages of a range instead of one version: two installs could differ. */
export function looseVersions(facts: PackageFacts): string[] {
  return Object.entries({ ...facts.dependencies, ...facts.devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json takes ${name} ${version}: name one exact version`);
}

/**
 * What keeps `npm ci` from working elsewhere: an optional package (a binary for another machine) without an entry,
 * or the address of the registry this machine happened to use.
 */
export function lockFaults({ packages }: Lock): string[] {
  const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
  return Object.entries(packages).flatMap(([path, entry]) => [
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !names.has(name))
      .map(
        (name) => `${path} wants ${name}, which the lock lacks: install again until it is there`,
      ),
    ...(/^http/.test(entry.resolved ?? '')
      ? [`${path} is resolved to an address: install with omit-lockfile-registry-resolved`]
      : []),
  ]);
}

/** Packages that package.json asks for in another version than the lock holds. */
export function unlocked(facts: PackageFacts, { packages }: Lock): string[] {
  return Object.entries({ ...facts.dependencies, ...facts.devDependencies })
    .filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)
    .map(
      ([name, version]) =>
        `the lock has another ${name} than ${version}: run npm install and commit it`,
    );
}
