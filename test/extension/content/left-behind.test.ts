import { beforeEach, describe, expect, it } from 'vitest';
import {
  leftView,
  signView,
  takeLeftBehind,
  takeOver,
  withLeftWords,
} from '../../../extension/content/left-behind.ts';
import type { Briefing } from '../../../shared/journey/briefing.ts';
import { cleanAddress } from '../../../shared/kit/page-address.ts';
import { aNote, START } from '../sample-records.ts';

/** What an older copy has drawn, as far as it is looked for. Its root is open here: nothing opens closed ones in a test. */
function oldCopy(inside: string): HTMLElement {
  const element = document.createElement('x-old');
  element.setAttribute('popover', 'manual');
  element.attachShadow({ mode: 'open' }).innerHTML = `<div class="view-layer">${inside}</div>`;
  document.body.append(element);
  return element;
}

const composer = (text: string) =>
  `<div class="compose" data-note="note-1"><textarea>${text}</textarea></div>`;

beforeEach(() => document.body.replaceChildren());

describe('what a cut off copy left', () => {
  it('goes from the page, and its words are taken', () => {
    const element = oldCopy(composer('Too sl'));
    expect(takeLeftBehind()).toEqual({ noteId: 'note-1', text: 'Too sl' });
    expect(element.isConnected).toBe(false);
  });

  it('goes also where nothing was written', () => {
    const element = oldCopy('<div class="ribbon"></div>');
    expect(takeLeftBehind()).toBeNull();
    expect(element.isConnected).toBe(false);
  });

  it('is never an element of the page', () => {
    const theirs = document.createElement('div');
    theirs.setAttribute('popover', 'manual');
    theirs.innerHTML = composer('their words');
    document.body.append(theirs);
    expect(takeLeftBehind()).toBeNull();
    expect(theirs.isConnected).toBe(true);
  });
});

describe('left words', () => {
  const draft = aNote({ phase: 'draft', text: 'Too', revision: 4 });
  const left = { noteId: 'note-1', text: 'Too slow' };

  it('are a new revision of their draft, and of no other note', () => {
    const saved = { ...draft, text: 'Too slow', revision: 5, editedAt: START + 9 };
    expect(withLeftWords(draft, left, START + 9)).toEqual(saved);
    expect(withLeftWords({ ...draft, id: 'note-2' }, left, START)).toBeNull();
    expect(withLeftWords({ ...draft, text: 'Too slow' }, left, START)).toBeNull();
  });

  it('are posted when the background first tells of the draft, before the older copy steps aside', () => {
    oldCopy(composer('Too slow'));
    const happened: string[] = [];
    const told = new Set<(briefing: Briefing | null) => void>();
    takeOver(
      {
        onAnswer: (callback) => told.add(callback),
        post: async (key, fact) => {
          happened.push(`posted ${key}: ${fact.kind === 'note' && fact.note.text}`);
        },
      },
      (name) => happened.push(`met by ${name}`),
      new AbortController().signal,
    );
    const briefing = { draft, meetingName: 'x' } as Briefing;
    for (const answer of [briefing, briefing]) {
      for (const callback of told) callback(answer);
    }
    expect(happened).toEqual(['posted note-1:5: Too slow', 'met by x', 'met by x']);
  });

  it('are let go where no walk runs any more; nothing of the older copy stays', () => {
    const element = oldCopy(composer('Too slow'));
    const until = new AbortController().signal;
    const post = async () => expect.unreachable();
    takeOver({ onAnswer: (callback) => callback(null), post }, () => expect.unreachable(), until);
    expect(element.isConnected).toBe(false);
  });
});

describe('the view that an older copy has told', () => {
  const PAGE = 'abc-12';
  const left = (id: string, address = cleanAddress(location.href)) => {
    const layer = oldCopy('').shadowRoot?.querySelector<HTMLElement>('.view-layer');
    if (layer) signView(layer, { id, address });
    return leftView(PAGE);
  };

  it('goes on in the next copy, on a route too', () => {
    expect(left('abc-99.3')).toBe('abc-99.3');
  });

  it('is none where nothing was drawn, or nothing said', () => {
    expect(leftView(PAGE)).toBeUndefined();
    oldCopy('');
    expect(leftView(PAGE)).toBeUndefined();
  });

  it.each([
    ['of another document', 'abd-99.3'],
    ['of another address', 'abc-99.3', 'https://shop.example/elsewhere'],
    ['that is no id', `abc-${'9'.repeat(200)}`],
    ['of another alphabet', 'abc-9<'],
  ])('is never one %s', (_what, id, address?: string) => {
    expect(left(id, address)).toBeUndefined();
  });
});
