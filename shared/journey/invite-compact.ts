import { saysTheSame } from '../kit/says-the-same.ts';
import { encodeInvitation, type Invitation } from './invitation.ts';
import { PRESETS, presetPlan } from './presets.ts';

/** An invitation for a link: stages that are a preset's, which every Waymark has, are said by the preset's name. */
export function compactInvitation(invitation: Invitation): string {
  const text = encodeInvitation(invitation);
  const { journey } = invitation;
  const preset = PRESETS.find((one) => saysTheSame(presetPlan(one).stages, journey?.plan.stages));
  if (!journey || !preset) return text;
  const short = {
    ...JSON.parse(text),
    journey: { ...journey, plan: { ...journey.plan, stages: preset } },
  };
  return JSON.stringify(short);
}

/** The same with the stages in it. What is anything else is handed on as it is: `decodeInvitation` refuses it. */
export function expandInvitation(text: string): string {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return text;
  }
  const journey = fieldOf(said, 'journey');
  const plan = fieldOf(journey, 'plan');
  const preset = PRESETS.find((one) => one === fieldOf(plan, 'stages'));
  if (!preset || !isRecord(said) || !isRecord(journey) || !isRecord(plan)) return text;
  const whole = { ...plan, stages: presetPlan(preset).stages };
  return JSON.stringify({ ...said, journey: { ...journey, plan: whole } });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function fieldOf(value: unknown, field: string): unknown {
  return isRecord(value) && Object.hasOwn(value, field) ? value[field] : undefined;
}
