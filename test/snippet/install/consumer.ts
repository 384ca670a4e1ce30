import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../rules/tree.ts';

/**
 * Makes an app beside a build and puts the package into it, as `npm pack` packs it and `npm install` would unpack it.
 * @returns the app's folder, with the tarball in it
 */
export function installInto(folder: string, packed: string): string {
  const app = join(folder, 'dist/app');
  const home = join(app, 'node_modules/waymark');
  mkdirSync(home, { recursive: true });
  const options = { cwd: app, encoding: 'utf8' as const };
  const said = execFileSync(
    'npm',
    ['pack', packed, '--json', '--offline', '--loglevel=error'],
    options,
  );
  const [{ filename }] = JSON.parse(said) as [{ filename: string }];
  renameSync(join(app, filename), join(app, 'waymark.tgz'));
  execFileSync('tar', ['-xzf', 'waymark.tgz', '--strip-components=1', '-C', home], options);
  writeFileSync(join(app, 'package.json'), '{"type":"module","private":true}');
  return app;
}

/** What an app may write, and what a compiler has to refuse. */
const USE = `
import { consent, init, type Settings, stage, touchpoint } from 'waymark';
import * as full from 'waymark/full';
import journey from './journey.json';

const settings: Settings = { journey: '/journey.json', prefix: 'wm' };
init();
init(settings);
stage('purchase advocacy');
stage();
touchpoint('chat.opened');
consent('granted');
full.init({ ...settings, debug: true, rules: [{ pages: '/cart', selector: '#pay', touchpoint: 'pay', on: 'click' }] });
const why: string[] | undefined = full.explain('pay')?.touchpoints[0]?.why;
full.touchpoint(why?.[0] ?? 'none');
full.init({ journey: '/journey.json', rules: journey });
full.init({ rules: journey.rules });

// @ts-expect-error there is no such answer
consent('maybe');
// @ts-expect-error it needs a name
touchpoint();
// @ts-expect-error a rule's touchpoint is a text
full.init({ rules: [{ selector: '#pay', touchpoint: 1 }] });
// @ts-expect-error the small module has no rules
init({ rules: [] });
// @ts-expect-error what is inside stays inside
import 'waymark/module';
`;

/** A journey file as an app imports it: TypeScript widens its words to texts, and unites its rules. */
const JOURNEY = {
  version: 1,
  id: 'shop.first-order',
  name: { en: 'The first order' },
  stages: [{ id: 'purchase', name: 'Purchase' }],
  touchpoints: [{ id: 'pay', label: 'The payment', stages: ['purchase'], owner: 'brand' }],
  rules: [
    { pages: '/cart', selector: '#pay', touchpoint: 'pay', on: 'click' },
    { pages: '/cart', stages: ['purchase'] },
  ],
  pageTypes: { cart: ['purchase'] },
};

const useSink = (name: string, at: number) => `
import { init as sink${at} } from 'waymark/sinks/${name}';
sink${at}({ props: ['plan'], consent: 'required', signal: new AbortController().signal });
// @ts-expect-error no such option
sink${at}({ nonsense: 1 });
`;

/** What our compiler has against an app that uses the package, by the strictest rules, types of the package included. */
export function typeFaults(
  app: string,
  resolution: 'bundler' | 'node16',
  sinks: string[],
): string[] {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    resolveJsonModule: true,
    module: resolution === 'bundler' ? 'esnext' : 'node16',
    moduleResolution: resolution,
  };
  const config = `tsconfig.${resolution}.json`;
  writeFileSync(join(app, 'journey.json'), JSON.stringify(JOURNEY));
  writeFileSync(join(app, 'use.ts'), `${USE}${sinks.map(useSink).join('')}`);
  writeFileSync(join(app, config), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
  try {
    execFileSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', config], {
      cwd: app,
      encoding: 'utf8',
    });
    return [];
  } catch (error) {
    const { stdout = '' } = error as { stdout?: string };
    return stdout.trim().split('\n');
  }
}
