/**
 * The one door to demo, test, site, bench and soak: plain JavaScript without a dependency, so that it runs in a
 * clone where nothing is installed yet. It checks Node, installs the packages and hands over to TypeScript.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NODE = { major: 20, minor: 19 };

function leave(sentence) {
  console.error(sentence);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE.major || (major === NODE.major && minor >= NODE.minor)) return;
  leave(
    `Waymark needs Node ${NODE.major}.${NODE.minor} or newer; this is Node ${process.versions.node}.`,
  );
}

function readLock(file) {
  const path = `${ROOT}/${file}`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/** True where every package of the lock is installed in the lock's version. Optional ones depend on the platform. */
function packagesAreThere() {
  const wanted = readLock('package-lock.json');
  const installed = readLock('node_modules/.package-lock.json');
  if (!installed) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    return path === '' || optional || installed[path]?.version === version;
  });
}

function installPackages() {
  console.log('Installing the packages of package-lock.json (npm ci) ...');
  const npm = process.env.npm_execpath;
  const [program, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(program, [...args, 'ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: program === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) leave('npm ci did not succeed; what it said stands above.');
}

/** Imports TypeScript as it stands. What it imports must be imported at its top. */
async function load(path) {
  const { runnerImport } = await import('vite');
  const settings = { root: ROOT, configFile: false, logLevel: 'error' };
  return (await runnerImport(`${ROOT}/${path}`, settings)).module;
}

/** Every file of a folder with this ending, and the function `main(args)` it exports. */
async function runAll(folder, ending, args) {
  const [wish, ...rest] = args[0] && !args[0].startsWith('-') ? args : ['', ...args];
  const there = existsSync(`${ROOT}/${folder}`) ? readdirSync(`${ROOT}/${folder}`) : [];
  const names = there.filter((name) => name.endsWith(ending) && name.startsWith(wish));
  if (names.length === 0) leave(`There is no ${folder}/${wish}*${ending}.`);
  let code = 0;
  for (const name of names.sort()) {
    console.log(`\n${name}`);
    const { main } = await load(`${folder}/${name}`);
    code = Math.max(code, (await main(rest)) ?? 0);
  }
  return code;
}

const COMMANDS = {
  demo: async (args) => (await load('test/launch/demo.ts')).main(args),
  test: async (args) => (await load('test/launch/test-run.ts')).main(args),
  site: async (args) => (await load('test/launch/site.ts')).main(args),
  'bench:anchor': async (args) => (await load('test/bench/anchor.bench.ts')).main(args),
  bench: (args) => runAll('test/bench', '.bench.ts', args),
  soak: (args) => runAll('test/e2e', '.soak.ts', args),
};

const [name, ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) leave(`node test/launch/start.mjs ${Object.keys(COMMANDS).join(' | ')}`);
checkNode();
if (!packagesAreThere()) installPackages();
try {
  process.exitCode = (await command(args)) ?? 0;
} catch (error) {
  leave(error instanceof Error ? error.message : String(error));
}
