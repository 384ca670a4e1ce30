import { describe, expect, it } from 'vitest';
import { mapMarkdown } from '../../../../extension/report/export/map-markdown.ts';
import { study } from '../../../shared/journey/map/study.ts';
import { hostileStudy, mapReadOf } from './sample-map.ts';

const made = study();
const read = mapReadOf(made);
const written = () => mapMarkdown(read);
const part = (title: string) =>
  written()
    .split(/^## /m)
    .find((one) => one.startsWith(title)) ?? '';

describe('the map as text', () => {
  it('begins with its name and where customers are lost', () => {
    const [title, answer, facts] = written().split('\n\n');
    const [left, came] = [made.truth.left, made.truth.came].map((all) => all.get('purchase'));
    expect(title).toBe('# Map: Rainy day on a budget');
    expect(answer).toBe(
      `**You lose most customers at 3 Purchase: ${left && [...left].length} of ${came && [...came].length} walks left there.**`,
    );
    expect(facts).toContain(`${made.walks.length} walks · 3 personas`);
  });

  it('says in short where it breaks, where they leave and what nobody answers for', () => {
    expect(part('In short')).toContain(
      '- **Where it breaks**: shipping · Shipping cost only at the end · I leave · 3 Purchase',
    );
    expect(part('In short')).toContain('- **Nobody answers for**: reviews, referral');
  });

  it('tells pain points stage by stage, each in its own stage', () => {
    const stages = part('Pain points').split(/^### /m).slice(1);
    expect(stages.map((stage) => stage.split('\n')[0])).toEqual([
      '2 Consideration',
      '3 Purchase',
      '4 Retention',
    ]);
    const named = stages.map((stage) =>
      [...stage.matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, at]) => at),
    );
    expect(named.map((all) => all.toSorted())).toEqual([
      ['list', 'product'],
      ['shipping'],
      ['support'],
    ]);
  });

  it('counts who came to each stage and who left there', () => {
    const rows = [...part('Came and left').matchAll(/^\| \d (\w+) \| (\d+) \| (\d+) \|/gm)];
    expect(rows.map(([, stage, came, left]) => [stage?.toLowerCase(), came, left])).toEqual(
      read.plan.stages.map(({ id }) => [
        id,
        String(made.truth.came.get(id)?.size ?? 0),
        String(made.truth.left.get(id)?.length ?? 0),
      ]),
    );
  });

  it('says which hand-overs there were', () => {
    expect(part('Seams')).toMatch(/^\| Logistics → Finance \| Department \| \d+ \| \d+ \|/m);
  });

  it('is Markdown whatever anybody wrote', () => {
    const hostile = mapMarkdown(mapReadOf(hostileStudy()));
    // Every `<`, `[` and `#` that is not ours is escaped: no markup, no link, no title.
    expect(hostile.replace(/<https?:[^\s<>]+>/g, '').match(/(?<!\\)</g)).toBeNull();
    expect(hostile.match(/(?<!\\)\[/g)).toBeNull();
    expect(hostile.match(/^#+ .*/gm)?.filter((title) => /(?<!\\)#1/.test(title))).toEqual([]);
    const lines = hostile.split('\n').filter((line) => line.startsWith('|'));
    for (const line of lines) expect(line.match(/(?<!\\)\|/g)?.length).toBeGreaterThan(3);
  });
});
