import { sendMessage } from '../platform/messages.ts';
import primitives from '../ui/components/primitives.css?inline';
import { holdStill, moveAgain } from './capture/stillness.ts';
import { rememberElement } from './compose/noted-element.ts';
import picker from './pick/picker.css?inline';
import tag from './tag/tag.css?inline';
import { startTagging } from './tag/tagging.ts';
import { enterTagsDoor, type TagQuestion } from './tags-door.ts';

/** The picture of an element being tagged belongs to no note. */
const PICTURE = { noteId: 'tag' };

enterTagsDoor((world) => {
  const { context } = world;
  world.style([primitives, picker, tag].join('\n'));
  const about = { pageId: context.pageId };
  // A background that is gone is a panel that is gone.
  const tell = () => void sendMessage('pageChanged', about).catch(() => undefined);
  const tagging = startTagging(world, tell);
  return {
    async answer(question) {
      // The background has parsed it: what a page says never comes this way.
      const { act, rules, typed, elements } = question as TagQuestion;
      if (act.do === 'holdStill') {
        rememberElement(context, PICTURE.noteId, tagging.picked());
        return holdStill(context, PICTURE);
      }
      if (act.do === 'moveAgain') return moveAgain(context, PICTURE);
      return tagging.act(act, { rules, typed, elements });
    },
  };
});
