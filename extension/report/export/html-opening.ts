import { ROLES } from '../../../shared/journey/walker-role.ts';
import { counted, text } from '../../platform/text.ts';
import { dayOf } from '../../ui/components/shown-time.ts';
import { personaName } from '../map/map-words.ts';
import { list, own, tag, words } from './html.ts';
import type { HtmlInput } from './html-input.ts';

/** What the report is about, when and by whom it was walked, and what of it is looked at. */
export function opening(input: HtmlInput, name: string): string {
  const only = filters(input);
  return tag(
    'header',
    {},
    tag('p', { class: 'kind' }, words(text('docKind'))),
    tag('h1', { dir: 'auto' }, words(name)),
    list(walked(input), { class: 'facts' }),
    only.length > 0 ? tag('p', { class: 'remark' }, words(text('docOnly', only.join(' · ')))) : '',
    leftOutWords(input),
  );
}

function walked({ read, digests }: HtmlInput): string[] {
  const { walks, curves, alive } = read.map;
  const first = digests[0]?.at;
  const last = digests.at(-1)?.at;
  const personas = curves.slice(1).map(({ persona }) => own(personaName(read, persona ?? '')));
  return [
    words(counted('mapWalks', walks)),
    words(walkersIn(digests.map(({ walk }) => walk.charter?.walker?.trim() ?? ''))),
    first === undefined || last === undefined
      ? ''
      : words(
          dayOf(first) === dayOf(last)
            ? text('mapWalkedAt', dayOf(last))
            : text('docBetween', dayOf(first), dayOf(last)),
        ),
    personas.length > 0 ? `${words(text('mapAs'))}: ${personas.join(', ')}` : '',
    alive.reviewedAt === null ? '' : words(text('mapReviewedAt', dayOf(alive.reviewedAt))),
    alive.isDue ? words(text('mapDue')) : '',
  ].filter(Boolean);
}

/** Who did not say who walked may be one of the others. */
function walkersIn(names: readonly string[]): string {
  const known = new Set(names.filter(Boolean)).size;
  if (known === 0) return '';
  return counted(names.includes('') ? 'docByLeast' : 'docBy', known);
}

function filters({ read, lens }: HtmlInput): string[] {
  const role = ROLES.find((one) => one === lens.role);
  return [
    ...(lens.personas ?? []).map((persona) => personaName(read, persona)),
    role ? text(`reportRole_${role}`) : '',
    lens.from === undefined ? '' : text('docSince', dayOf(lens.from)),
    lens.until === undefined ? '' : text('docUntil', dayOf(lens.until)),
  ].filter(Boolean);
}

/** Nobody is to think that nothing was written, or pictured. */
function leftOutWords({ leftOut, picturesLeft }: HtmlInput): string {
  const kinds = (['names', 'pictures', 'words'] as const).filter((kind) => leftOut[kind]);
  const said = [
    kinds.length > 0
      ? text('docLeftOut', kinds.map((kind) => text(`docLeft_${kind}`)).join(', '))
      : '',
    picturesLeft > 0 ? counted('docTooMany', picturesLeft) : '',
  ].filter(Boolean);
  return said.map((one) => tag('p', { class: 'remark' }, words(one))).join('');
}
