import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { issuesMarkdown, jiraTickets } from '../../../../extension/report/export/map-tickets.ts';
import { study } from '../../../shared/journey/map/study.ts';
import { HOSTILE, hostileStudy, mapReadOf } from './sample-map.ts';

const read = mapReadOf(study());

function tickets(text: string): Record<string, string>[] {
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
}

describe('tickets for Jira', () => {
  it('are one for each pain point, by the names that Jira maps', () => {
    const [first, ...others] = tickets(jiraTickets(read));
    expect(others).toHaveLength(read.map.pains.length - 1);
    expect(first).toMatchObject({
      Summary: 'shipping: Shipping cost only at the end',
      ...{ 'Issue Type': 'Task', Priority: 'Highest', Labels: 'waymark' },
    });
    const { hurt, came } = read.map.pains[0] ?? {};
    expect(first?.Description?.split('\n')).toEqual([
      '*Journey:* Rainy day on a budget',
      '*Stage:* 3 Purchase',
      '*Place:* shipping',
      `*Severity:* I leave · hurt on ${hurt} of ${came} walks`,
      '*Owner:* Own',
      '*Who answers for it:* Logistics',
      expect.stringMatching(/^\*Walked as:\* (?=.*maja)/),
      '',
      'h3. What was noted',
      '* Shipping cost only at the end',
      '',
      'h3. Pages',
      '* https://shop.example/shipping',
    ]);
  });

  it('are no formula, no markup of Jira’s and no longer than it takes', () => {
    const all = tickets(jiraTickets(mapReadOf(hostileStudy())));
    for (const { Summary = '', Description = '' } of all) {
      expect(Summary).toMatch(/^'=cmd/);
      expect([...Summary].length).toBeLessThanOrEqual(256);
      expect(Description).not.toMatch(/(?<!\\)\{code|(?<!\\)\[x|(?<!\\)!A0/);
      expect(Description).toContain('\n* https://tracker.example/1?a=1&b=2#c');
    }
  });
});

describe('issues in Markdown', () => {
  const issues = () => issuesMarkdown(read).split('\n\n---\n\n');

  it('say title, stage, place, who answers, evidence and links', () => {
    expect(issues()).toHaveLength(read.map.pains.length);
    const [first = ''] = issues();
    expect(first.split('\n')[0]).toBe('# shipping: Shipping cost only at the end');
    expect(first).toContain('- **Stage**: 3 Purchase\n- **Place**: shipping\n');
    expect(first).toContain('- **Who answers for it**: Logistics');
    expect(first).toContain('## What was noted\n\n> Shipping cost only at the end');
    expect(first).toContain('## Pages\n\n- <https://shop.example/shipping>');
  });

  it('quote whatever anybody wrote', () => {
    const hostile = issuesMarkdown(mapReadOf(hostileStudy()));
    expect(hostile.split('\n\n---\n\n')).toHaveLength(read.map.pains.length);
    expect(hostile.replace(/<https?:[^\s<>]+>/g, '')).not.toMatch(/(?<!\\)[<[]/);
    expect(hostile).toContain('> second line');
    expect(hostile).toContain('- <https://tracker.example/1?a=1&b=2#c>');
    expect(hostile.match(/^# /gm)).toHaveLength(read.map.pains.length);
    expect(HOSTILE).toContain('<script>');
  });

  it('are none where nothing hurts', () => {
    const calm = { ...read, map: { ...read.map, pains: [] } };
    expect(issuesMarkdown(calm)).toBe('');
    expect(tickets(jiraTickets(calm))).toEqual([]);
  });
});
