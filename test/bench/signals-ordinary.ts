import type { Tab } from '../launch/driver.ts';

/** What somebody does on a page who finds what they look for. */
export interface Ordinary {
  path: string;
  /** Each with how often in a row; in a row people are quick. */
  acts: readonly (readonly [act: (tab: Tab) => Promise<unknown>, times?: number])[];
}

const click = (at: string) => (tab: Tab) => tab.click(at);
const press = (key: string) => (tab: Tab) => tab.press(key);
const type = (text: string) => (tab: Tab) => tab.type(text);
const scroll = (y: number) => (tab: Tab) => tab.scroll({ y });
const fill = (at: string, text: string) => (tab: Tab) => tab.fill(at, text);
const choose = (at: string, value: string) => (tab: Tab) => tab.select(at, value);
const back = (tab: Tab) => tab.back();
const forward = (tab: Tab) => tab.forward();
/** Chooses a word, or a paragraph, as people do who copy it. */
const twice = (at: string) => async (tab: Tab) => {
  await tab.click(at);
  await tab.click(at);
};

/** Two hundred acts on nine pages. */
export const ORDINARY: readonly Ordinary[] = [
  {
    path: '/swiper',
    acts: [
      [click('.swiper-button-next'), 12],
      [click('.swiper-button-prev'), 5],
      [click('.swiper-pagination-bullet:nth-child(3)')],
      [click('.swiper-pagination-bullet:nth-child(5)')],
      [press('ArrowRight'), 3],
    ],
  },
  {
    path: '/flatpickr',
    acts: [
      [click('#day')],
      [click('.flatpickr-calendar.open .flatpickr-next-month'), 6],
      [click('.flatpickr-calendar.open .flatpickr-prev-month'), 3],
      [click('.flatpickr-calendar.open .flatpickr-day:nth-child(18)')],
      [click('#time')],
      [click('.flatpickr-calendar.open .flatpickr-hour')],
      [press('ArrowUp'), 3],
      [press('Escape')],
      [click('.inline .flatpickr-day:nth-child(10)')],
      [click('.inline .flatpickr-day:nth-child(16)')],
      [click('.inline .flatpickr-next-month'), 4],
    ],
  },
  {
    path: '/quill',
    acts: [
      [click('.ql-editor')],
      [type('More ')],
      [click('.ql-bold'), 2],
      [click('.ql-italic'), 3],
      [type('words ')],
      [click('.ql-list[value="ordered"]'), 2],
      [click('.ql-underline')],
      [press('Enter'), 3],
      [click('.ql-header .ql-picker-label')],
      [click('.ql-header .ql-picker-item[data-value="2"]')],
      [twice('.ql-editor p')],
      [click('.ql-clean')],
    ],
  },
  {
    path: '/media',
    acts: [
      [click('media-play-button')],
      [click('media-seek-forward-button'), 4],
      [click('media-seek-backward-button'), 3],
      [click('media-mute-button'), 4],
      [click('media-playback-rate-button'), 4],
      [click('media-time-range')],
      [click('media-volume-range')],
      [click('media-play-button'), 2],
    ],
  },
  {
    path: '/bootstrap',
    acts: [
      [click('#menu'), 2],
      [click('#menu')],
      [click('#menu-a')],
      [click('#tab-Two')],
      [click('#tab-Three')],
      [click('#tab-Three'), 2],
      [click('#tab-One')],
      [click('#acc-One')],
      [click('#acc-Two')],
      [click('#acc-Two')],
      [click('#toggle'), 6],
      [click('#check-label'), 2],
      [click('#check'), 3],
      [click('#r2-label')],
      [click('#r2-label')],
      [click('#r1-label')],
      [click('#page-2')],
      [click('#page-3')],
      [click('#show-toast')],
      [click('#open-modal')],
      [click('#close-modal')],
      [click('#open-side')],
      [click('#close-side')],
    ],
  },
  {
    path: '/spa/home',
    acts: [
      [click('#go-coats')],
      [click('#like'), 5],
      [click('#go-hats')],
      [click('#plus'), 9],
      [click('#minus'), 3],
      [click('#go-about')],
      [click('#like')],
      [back],
      [click('#plus')],
      [forward],
      [click('#q')],
      [type('rain')],
      [click('#go-home')],
      [click('#go-home')],
    ],
  },
  {
    path: '/photoswipe',
    acts: [
      [click('#photo-teal')],
      [click('.pswp__button--arrow--next'), 4],
      [click('.pswp__button--arrow--prev'), 2],
      [click('.pswp__button--zoom'), 2],
      [click('.pswp__button--close')],
      [click('#photo-olive')],
      [press('Escape')],
    ],
  },
  {
    path: '/stepper',
    acts: [
      [click('#field-One')],
      [type('one')],
      [click('#on')],
      [fill('#field-Two', 'two')],
      [click('#back')],
      [click('#on'), 2],
      [click('#trigger-One')],
      [click('#trigger-One')],
      [click('#trigger-Three')],
      [fill('#field-Three', 'three')],
      [click('#send')],
    ],
  },
  {
    path: '/plain',
    acts: [
      [click('#more'), 4],
      [click('#label')],
      [click('#box')],
      [choose('#pick', 'b')],
      [click('#x1')],
      [click('#x1')],
      [click('#x2')],
      [click('#number')],
      [press('ArrowUp'), 5],
      [twice('#words')],
      [click('#copy')],
      [click('#pop-open')],
      [press('Escape')],
      [click('#dialog-open')],
      [click('#dialog-close')],
      [click('#dark'), 3],
      [scroll(600), 3],
      [scroll(-500)],
      [scroll(400)],
      [click('#top')],
      [click('#jump')],
    ],
  },
];
