import type { Commands } from '../../../extension/ui/client.ts';
import { takenBack, withOwnTags } from '../../../shared/journey/own-tags.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import { withoutTag, withTag } from '../../../shared/journey/tag-plan.ts';
import type { PageTags } from '../../../shared/journey/tagging.ts';
import { ok, refused } from '../../../shared/kit/result.ts';

/** What of a fake world the Tags tab's commands read and write. */
export interface TagWorld {
  journeys: Journey[];
  /** How the page stands to the Tags tab; null where it cannot be reached. */
  tags: PageTags | null;
}

/** The Tags tab's commands as the background carries them out, on arrays. */
export function tagCommands(world: TagWorld, done: () => { ok: true; value: null }) {
  const put = (journeyId: string, change: (plan: Plan) => Plan) => {
    world.journeys = world.journeys.map((journey) =>
      journey.id === journeyId
        ? { ...journey, plan: change(journey.plan), savedAt: journey.savedAt + 1 }
        : journey,
    );
    return done();
  };
  return {
    tagPage: async () => (world.tags ? ok(world.tags) : refused('pageUnreachable' as const)),
    saveTag: async ({ journeyId, tag }) => put(journeyId, (plan) => withTag(plan, tag)),
    removeTag: async ({ journeyId, touchpoint, what }) =>
      put(journeyId, (plan) => withoutTag(plan, touchpoint, what)),
    takeTagBack: async ({ before, after }) =>
      put(before.id, (plan) => {
        const site = world.journeys.find(({ id }) => id === before.id)?.site;
        return takenBack({ plan, site }, before, after);
      }),
    async takeSiteJourney({ journey }) {
      const stored = world.journeys.find(({ id }) => id === journey.id);
      const { plan, kept } = stored
        ? withOwnTags(journey.plan, stored.plan, stored.site)
        : { plan: journey.plan, kept: 0 };
      const others = world.journeys.filter(({ id }) => id !== journey.id);
      world.journeys = [...others, { ...journey, plan, site: journey.plan }];
      done();
      return ok({ kept });
    },
    takeTagPicture: async () => refused('notGranted' as const),
  } satisfies Partial<Commands>;
}
