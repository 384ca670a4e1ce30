/** Of the project's own package.json, what its npm package repeats. */
export interface ProjectFacts {
  name: string;
  version: string;
  license: string;
  engines: { node: string };
  devDependencies: Record<string, string>;
}

const module = (path: string) => ({ types: `${path}.d.mts`, default: `${path}.mjs` });

/**
 * The package.json of the npm package. Importing a module does nothing by itself, so that a bundler may leave out what
 * is not used; running a script does.
 */
export function packageFacts({ name, version, license, engines, devDependencies }: ProjectFacts) {
  return {
    name,
    version,
    description: 'Marks a site with the touchpoints and stages of its customer journey.',
    keywords: ['customer-journey', 'touchpoint', 'customer-experience', 'journey-map'],
    license,
    type: 'module',
    engines,
    exports: {
      '.': module('./waymark'),
      './full': module('./waymark.full'),
      './sinks/*': module('./sinks/*'),
      './sinks/*.js': './sinks/*.js',
      './waymark.js': './waymark.js',
      './waymark.full.js': './waymark.full.js',
      './journey.schema.json': './journey.schema.json',
      './package.json': './package.json',
    },
    types: './waymark.d.mts',
    bin: { waymark: './check.js' },
    sideEffects: ['./waymark.js', './waymark.full.js', './sinks/*.js', './check.js'],
    // For `waymark check` of a running site, and for nothing else.
    peerDependencies: { 'playwright-core': `^${devDependencies['playwright-core']}` },
    peerDependenciesMeta: { 'playwright-core': { optional: true } },
  };
}
