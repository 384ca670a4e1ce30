import type { ReadonlySignal } from '@preact/signals';
import { Outline } from '../pick/outline.tsx';
import { frameStyle } from '../pick/picker-view.tsx';
import type { Mark } from './about-boxes.ts';

/** What the note is about stays marked while one writes about it. */
export function Marks({
  marks,
  waiting,
}: {
  marks: ReadonlySignal<readonly Mark[]>;
  waiting: ReadonlySignal<boolean>;
}) {
  if (waiting.value) return null;
  return (
    <>
      {marks.value.flatMap(({ look, boxes }, at) =>
        boxes.map((box, line) =>
          look === 'frame' ? (
            <Outline key={`${at}.${line}`} box={box} tag="" name="" />
          ) : (
            <div key={`${at}.${line}`} class="marked-line" style={frameStyle(box)} />
          ),
        ),
      )}
    </>
  );
}
