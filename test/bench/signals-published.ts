import { back, click, forward, type Ordinary, press, scroll, type } from './signals-acts.ts';

/** A file of a package, as its makers published it. */
const published = (path: string) => `/published/${path}`;

/** What others published as a demo or as built documentation, to be walked through as it is. */
export const PUBLISHED: readonly Ordinary[] = [
  {
    path: published('reveal.js/demo.html'),
    acts: [
      [click('.controls .navigate-right'), 2],
      [click('.controls .navigate-down'), 2],
      [press('ArrowUp'), 2],
      [press('ArrowRight'), 3],
      [click('.controls .navigate-left'), 2],
      [press('Escape')],
      [press('Escape')],
    ],
  },
  {
    path: published('impress.js/index.html'),
    acts: [
      [press('ArrowRight'), 3],
      [press('ArrowLeft'), 2],
      [press('PageDown')],
      [press('PageUp')],
    ],
  },
  {
    path: published('slick-carousel/index.html'),
    acts: [
      [click('.regular .slick-next'), 4],
      [click('.regular .slick-prev'), 2],
      [click('.regular .slick-dots li:nth-child(2) button')],
      [click('.center .slick-next'), 2],
      [click('.variable .slick-next'), 3],
      [click('.variable .slick-dots li:nth-child(4) button')],
      [scroll(400)],
    ],
  },
  {
    path: published('pell/demo.html'),
    acts: [
      [click('.pell-content')],
      [type('A few words')],
      [click('.pell-button[title="Bold"]'), 2],
      [click('.pell-button[title="Italic"]')],
      [type(' in italics')],
      [click('.pell-button[title="Heading 1"]')],
      [press('Enter'), 2],
      [click('.pell-button[title="Unordered List"]')],
      [type('one')],
    ],
  },
  {
    path: published('spectre.css/docs/components/accordions.html'),
    acts: [
      [click('label[for="accordion-2"]')],
      [click('label[for="accordion-2"] + .accordion-body a')],
      [click('label[for="accordion-3"]')],
      [click('label[for="accordion-5"]')],
      [click('label[for="accordion-5"]')],
      [click('label[for="accordion-6"]')],
      [scroll(500), 2],
      [scroll(-300)],
      [click('.docs-sidebar a[href$="components/steps.html"]')],
      [click('#content .step-item:nth-child(3) a')],
      [click('.docs-sidebar label[for="accordion-experimentals"]')],
      [click('.docs-sidebar a[href$="experimentals/carousels.html"]')],
      [scroll(400), 2],
      [scroll(-200)],
      [click('.carousel-nav .nav-item:nth-child(2)')],
      [click('.carousel-nav .nav-item:nth-child(4)')],
      [back],
      [forward],
    ],
  },
];
