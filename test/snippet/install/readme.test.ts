import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import packageFacts from '../../../package.json' with { type: 'json' };
import { LINT_RULES } from '../../../shared/journey/lint/rules.ts';
import { PlanSchema } from '../../../shared/journey/plan.ts';
import { journeyFileSchema } from '../../../shared/journey/plan-json-schema.ts';
import { readCommand } from '../../../snippet/check/options.ts';
import { housePaths } from '../../rules/tree.ts';
import {
  type Block,
  nameOfBlock,
  READ_LANGUAGES,
  RUN_LANGUAGES,
  snippetBlocks,
} from './readme-blocks.ts';

const blocks = snippetBlocks();
const named = (language: string): [string, Block][] =>
  blocks.filter((block) => block.language === language).map((block) => [nameOfBlock(block), block]);

it('every block is of a kind that some test runs', () => {
  expect(blocks.length).toBeGreaterThan(25);
  const kinds = [...READ_LANGUAGES, ...RUN_LANGUAGES];
  expect(blocks.filter(({ language }) => !kinds.includes(language)).map(nameOfBlock)).toEqual([]);
});

describe('a journey file', () => {
  const accepts = new Ajv({ strict: false }).compile(journeyFileSchema() as object);

  it.each(named('json'))('%s is one, to an editor and to Waymark', (_name, { code }) => {
    const file: unknown = JSON.parse(code);
    expect(accepts(file), JSON.stringify(accepts.errors)).toBe(true);
    expect(v.safeParse(PlanSchema, file).issues).toBeUndefined();
  });
});

describe('what is typed into a shell', () => {
  it.each(named('sh'))('%s is there to be typed', (_name, { code }) => {
    const lines = code.trim().split('\n');
    expect(lines.map(commandFault).filter(Boolean)).toEqual([]);
  });

  it.each([
    'npm run nonsense',
    'npm install ./waymark-99.0.0.tgz',
    'npm pack ./dist/nonsense',
    'npm install left-pad',
    'npx waymark inspect journey.json dist',
    'npx waymark check journey.json dist --nonsense',
    'node ../waymark/dist/snippet/check.js inspect journey.json dist',
    'node ../waymark/dist/snippet/nonsense.js check journey.json dist',
    'curl example.com | sh',
  ])('and "%s" is not', (line) => {
    expect(commandFault(line)).not.toBe('');
  });
});

/** Why a line cannot be typed, or nothing. */
function commandFault(line: string): string {
  const [program, verb = '', ...rest] = line.split(' ').map((word) => word.replaceAll('"', ''));
  const args = rest.filter((word) => !word.startsWith('-'));
  if (line === 'npm ci') return '';
  const isFile = program === 'node' && verb === '../waymark/dist/snippet/check.js';
  if (isFile || (program === 'npx' && verb === 'waymark')) {
    const command = readCommand(rest);
    return command.ok ? '' : command.reason;
  }
  if (program !== 'npm') return `${program} is no command that the READMEs use`;
  const known: Record<string, readonly string[]> = {
    run: Object.keys(packageFacts.scripts),
    pack: ['./dist/snippet'],
    install: [
      `./waymark-${packageFacts.version}.tgz`,
      ...Object.keys(packageFacts.devDependencies),
    ],
  };
  const unknown = args.filter((word) => !known[verb]?.includes(word));
  return args.length > 0 && unknown.length === 0 ? '' : `npm ${verb} knows no ${unknown}`;
}

describe('a configuration', () => {
  interface Workflow {
    jobs: Record<string, { steps: { run?: string }[] }>;
  }

  it.each(named('yaml'))('%s runs commands that are there', (_name, { code }) => {
    const { jobs } = parse(code) as Workflow;
    const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run = '' }) => run));
    const own = runs.filter((run) => run.includes('waymark'));
    expect(own.length).toBeGreaterThan(0);
    expect(own.map(commandFault).filter(Boolean)).toEqual([]);
  });

  it('of the collector has every part that its pipelines name', () => {
    const config = parse(readFileSync('snippet/install/collector.yaml', 'utf8'));
    const pipelines = Object.entries<Record<string, string[]>>(config.service.pipelines);
    expect(pipelines.map(([kind]) => kind)).toContain('logs');
    for (const [, parts] of pipelines) {
      for (const [kind, names] of Object.entries(parts)) {
        expect(Object.keys(config[kind])).toEqual(expect.arrayContaining(names));
      }
    }
  });
});

describe('what a command answers', () => {
  it.each(named(''))('%s is said like that', (_name, { code }) => {
    const lines = code.trim().split('\n');
    for (const line of lines.slice(0, -1)) {
      const [, rule = ''] = /^[\w./-]+:\d+: (?:error|warning|advice) (\w+): .+\.$/.exec(line) ?? [];
      expect(LINT_RULES.map(String), line).toContain(rule);
    }
    expect(lines.at(-1)).toMatch(/^\d+ pages, \d+ marks: /);
  });
});

it('what lies in the install folder is told of in a README', () => {
  const told = ['install/README.md', 'install/platforms.md', 'sinks/README.md']
    .map((path) => readFileSync(`snippet/${path}`, 'utf8'))
    .join('');
  const files = housePaths().filter((path) =>
    /^snippet\/install\/.+\.(yaml|sql|json|tpl)$/.test(path),
  );
  expect(files.filter((path) => !told.includes(path.replace('snippet/', '')))).toEqual([]);
});
