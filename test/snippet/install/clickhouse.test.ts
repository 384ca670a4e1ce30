import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { housePaths } from '../../rules/tree.ts';

/*
 * No ClickHouse runs here. What can be held against each other is: the statements, the columns of the table, what the
 * sink sends and what the README says it sends.
 */
const sql = readFileSync('snippet/install/clickhouse.sql', 'utf8').replace(/--.*$/gm, '');
const statements = sql.split(';').map((statement) => statement.trim());
const [table = '', intake = '', ...views] = statements.filter(Boolean);
const readme = readFileSync('snippet/sinks/README.md', 'utf8');
const sinks = housePaths()
  .filter((path) => /^snippet\/sinks\/.*\.ts$/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** What the collector's exporter makes of a log record (clickhouseexporter, table otel_logs). */
const OTEL_COLUMNS = ['Timestamp', 'ServiceName', 'ScopeName', 'LogAttributes'];

const columns = [...table.matchAll(/^ {4}(\w+) [A-Z]/gm)].map(([, name]) => name);
const given = [...intake.matchAll(/ AS (\w+)/g)].map(([, name]) => name);
const attributes = [...intake.matchAll(/LogAttributes\['([^']+)'\]/g)].map(([, name = '']) => name);
const prefixes = [...intake.matchAll(/startsWith\(key, '([^']+)'\)/g)].map(([, name = '']) => name);

describe('the table for ClickHouse', () => {
  it('is made by statements whose brackets and quotes are closed', () => {
    expect(statements.at(-1)).toBe('');
    for (const statement of statements.slice(0, -1)) {
      expect(statement).toMatch(/^CREATE (TABLE|MATERIALIZED VIEW|VIEW) IF NOT EXISTS otel\.\w+/);
      const bare = statement.replace(/'[^']*'/g, '');
      expect(bare).not.toContain("'");
      expect(bare.split('(').length).toBe(bare.split(')').length);
    }
  });

  it('gets every column from the logs, each of its own name and in its order', () => {
    expect(columns.length).toBeGreaterThan(10);
    expect(given).toEqual(columns);
  });

  it('reads columns that the collector writes, of the scope the sink names', () => {
    const read = [...intake.matchAll(/\b([A-Z][a-z]+[A-Za-z]*[a-z])\b(?!\()/g)].map(
      ([, name]) => name,
    );
    const unknown = read.filter((name = '') => !/^(Array|String|toDateTime64)$/.test(name));
    expect([...new Set(unknown)].sort()).toEqual([...OTEL_COLUMNS].sort());
    expect(intake).toContain("ScopeName = 'waymark'");
  });

  it('reads attributes that the sink sends, and all that its README names', () => {
    for (const name of [...attributes, ...prefixes]) expect(sinks, name).toContain(name);
    const told = [...readme.matchAll(/`((?:waymark|session|url|log)\.[\w.]*\w)(\.\*)?`/g)].filter(
      ([all]) => !/\.js`$/.test(all),
    );
    expect(told.length).toBeGreaterThan(5);
    const known = [...attributes, ...prefixes];
    for (const [, name = ''] of told)
      expect(
        known.some((one) => one.startsWith(name)),
        name,
      ).toBe(true);
  });

  it('has every column that a view asks for', () => {
    expect(views.length).toBeGreaterThan(1);
    for (const view of views) {
      const own = [...view.matchAll(/\bAS (\w+)/g)].map(([, name]) => name);
      const asked = [...view.replace(/'[^']*'/g, '').matchAll(/\b[a-z_]+\b(?![(.])/g)].map(
        ([name]) => name,
      );
      const unknown = asked.filter((name) => !columns.includes(name) && !own.includes(name));
      expect(unknown.filter((name) => !/^(otel|waymark_\w+)$/.test(name))).toEqual([]);
    }
  });
});
