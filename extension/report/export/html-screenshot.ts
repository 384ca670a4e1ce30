import type { Pain } from '../../../shared/journey/map/pains.ts';
import { text } from '../../platform/text.ts';
import { cropAround } from '../../ui/components/picture-crop.tsx';
import { picturesShown, type ReportPicture } from './capped-pictures.ts';
import { tag, words } from './html.ts';
import type { HtmlInput } from './html-input.ts';

/** Width by height of what is shown first. */
const ASPECT = 1.6;
/** Smallest share of the picture's width that is shown first. */
const LEAST_SHARE = 0.5;

/** The pictures of a pain point, as they are stored: what the first is about is shown, the rest of each at a press, without a script. */
export function screenshot({ pictures }: HtmlInput, pain: Pain, place: string): string {
  const shown = picturesShown(pain).flatMap((id) => pictures.get(id) ?? []);
  if (shown.length === 0) return '';
  return tag('div', { class: 'shots' }, ...shown.map((picture) => figure(picture, place)));
}

function figure(picture: ReportPicture, place: string): string {
  const { id, width, height, type, base64 } = picture;
  const part = cropAround(picture, ASPECT, LEAST_SHARE * width);
  const style = [
    `--width:${share(width / part.width)}%`,
    `--to:${share(-part.x / width)}% ${share(-part.y / height)}%`,
  ].join(';');
  const image = tag('img', {
    ...{ src: `data:${type};base64,${base64}`, alt: text('docPicture', place), style },
    // By this it is found again when the report is taken in.
    ...{ 'data-picture': id, width, height },
  });
  return tag(
    'figure',
    { id: `picture-${id}` },
    tag('div', { class: 'crop' }, image),
    tag('figcaption', {}, tag('a', { href: `#picture-${id}` }, words(text('docWholePicture')))),
  );
}

function share(of: number): number {
  return Math.round(of * 10_000) / 100;
}
