import { readFileSync } from 'node:fs';

const readme = readFileSync('test/site/README.md', 'utf8');

/** Rows of the table under a heading of the sample shop's README. */
export function tableUnder(heading: string): string[][] {
  const [section = ''] = readme.split(`## ${heading}`)[1]?.split('\n## ') ?? [];
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The ids of the friction that was planted in the shop. */
export function plantedFriction(): string[] {
  return tableUnder('Friction, on purpose').map(([id = '']) => id);
}
