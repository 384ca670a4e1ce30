import type { LabelText } from '../../../../shared/journey/briefing.ts';
import { text } from '../../../platform/text.ts';
import { type LabelContent, make, stageColour } from './chip.ts';

/** All that a card tells of one touchpoint. */
export interface CardContent extends LabelContent {
  stageName: string;
  /** Null for a touchpoint that the journey does not know. */
  about: LabelText | null;
}

/** More labels than this on one spot are counted, not listed. */
const LIST_LIMIT = 6;
/** Distance from label and window edge, in CSS pixels. */
const GAP = 6;

export interface Card {
  /** @param at the label's box in the viewport */
  show(contents: CardContent[], at: DOMRect): void;
  hide(): void;
  /** Its words, for those who hear the page. */
  said(): string;
  /** True where a point of the viewport is on the shown card. */
  contains(x: number, y: number): boolean;
}

/** The card a label opens: intended experience and responsible. It takes no clicks. */
export function createCard(layer: HTMLElement): Card {
  const card = make('div', 'card');
  card.hidden = true;
  layer.append(card);
  return {
    show(contents, at) {
      const items = contents.slice(0, LIST_LIMIT).map(describe);
      const rest = contents.length - items.length;
      if (rest > 0) items.push(make('div', 'item about', text('pageMoreLabels', rest)));
      card.replaceChildren(...items);
      card.hidden = false;
      placeBeside(card, at);
    },
    hide() {
      card.hidden = true;
    },
    said: () =>
      [...card.querySelectorAll('bdi, .experience')].map((part) => part.textContent).join('. '),
    contains(x, y) {
      if (card.hidden) return false;
      const { left, top, right, bottom } = card.getBoundingClientRect();
      return x >= left - GAP && x <= right + GAP && y >= top - GAP && y <= bottom + GAP;
    },
  };
}

function describe({ name, owner, stage, stageName, about }: CardContent): HTMLElement {
  const item = make('div', 'item');
  const title = make('div', 'title');
  if (owner) title.append(make('i', `owner ${owner}`));
  title.append(make('bdi', '', name));
  const facts = make('div', 'about');
  if (stageName) {
    const inStage = make('bdi', 'in-stage', stage === null ? stageName : `${stage} ${stageName}`);
    inStage.style.setProperty('--stage', stageColour(stage));
    facts.append(inStage);
  }
  const whose = owner ? text(`owner_${owner}`) : text('pageUnplanned');
  addFact(facts, whose);
  if (about?.responsible) addFact(facts, text('pageResponsible', about.responsible));
  item.append(title, facts);
  if (about?.experience) item.append(make('div', 'experience', about.experience));
  return item;
}

function addFact(facts: HTMLElement, fact: string): void {
  if (facts.hasChildNodes()) facts.append(' · ');
  facts.append(make('bdi', '', fact));
}

/** Above the label, so that the element stays in sight; below where there is no room. */
function placeBeside(card: HTMLElement, at: DOMRect): void {
  // Laid out, not painted yet: what is painted first has no size (host.css).
  const { offsetWidth: width, offsetHeight: height } = card;
  const above = at.top - GAP - height;
  const top = above >= GAP ? above : Math.min(at.bottom + GAP, innerHeight - height - GAP);
  const left = Math.max(GAP, Math.min(at.left, innerWidth - width - GAP));
  card.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
}
