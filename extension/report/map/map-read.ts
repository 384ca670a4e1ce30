import type { JourneyMap } from '../../../shared/journey/map/journey-map.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import type { PicturesModel } from '../../ui/models/pictures-model.ts';

/** What every part of the map draws from. */
export interface MapRead {
  journey: Journey;
  plan: Plan;
  map: JourneyMap;
  pictures: PicturesModel;
  /** BCP 47. */
  language: string;
}
