import type { MadeStep } from '../../shared/journey/made-step.ts';
import type { Result } from '../../shared/kit/result.ts';
import type { Refusal } from './refusal.ts';

/** What the panel asks about steps that a person makes; part of the call map in `messages.ts`. */
export interface MadeStepCalls {
  /**
   * Writes a step that a person makes (moment, message, answer, feeling), once more where it is there; while walking and
   * afterwards. Its picture and whether it was taken out stay as they are. Refused for another walk's id.
   */
  putStep(data: { step: MadeStep }): Result<null, Refusal>;
  /**
   * Gives a moment or message the picture that was staged (`platform/staged-files.ts`), drawn anew and no side longer
   * than 2,000 pixels; with null takes it away. The staged copy is gone afterwards, whatever came of it.
   */
  putStepPicture(data: {
    stepId: string;
    staged: string | null;
  }): Result<{ pictureId: string | null }, Refusal | 'noImage'>;
}
