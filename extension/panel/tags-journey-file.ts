import type { Plan } from '../../shared/journey/plan.ts';

/** The whole journey file, as a site would publish it. */
export function journeyFile(plan: Plan): { name: string; text: string; body: Blob } {
  const text = `${JSON.stringify(plan, null, 2)}\n`;
  return { name: 'journey.json', text, body: new Blob([text], { type: 'application/json' }) };
}
