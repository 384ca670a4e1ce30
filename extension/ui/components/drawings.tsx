import { Sign } from './sign.tsx';

/** Drawings for empty places, all of one map: contour lines, a dotted trail, one accent. */
const EDGE = 96;

function Contours() {
  return (
    <g class="drawing-contours">
      <path d="M4 62c10-12 20-6 30-14s14-26 30-28 22 8 28 6" />
      <path d="M4 74c12-10 24-6 34-14s14-22 28-24 18 6 26 5" />
      <path d="M4 86c14-8 28-6 38-13s14-17 26-19 16 4 24 4" />
    </g>
  );
}

/** A trail up to a flag: nothing walked yet. */
export function TrailDrawing() {
  return (
    <Sign name="drawing" size={EDGE} grid={EDGE} stroke={1.5}>
      <Contours />
      <path class="drawing-trail" d="M12 84c8-10 22-4 28-16s-4-18 6-26 14-2 22-14" />
      <circle class="drawing-ink" cx="12" cy="84" r="3.5" />
      <path class="drawing-ink" d="M68 30V8" />
      <path class="drawing-accent" d="M68 9l15 5-15 6Z" />
    </Sign>
  );
}

/** A pin on the map: no notes yet. */
export function PinDrawing() {
  return (
    <Sign name="drawing" size={EDGE} grid={EDGE} stroke={1.5}>
      <Contours />
      <path class="drawing-trail" d="M10 82c14-14 24-4 38-14" />
      <path class="drawing-accent" d="M52 66S36 50 36 37a16 16 0 0 1 32 0c0 13-16 29-16 29Z" />
      <path class="drawing-paper" d="M45.5 42v-4M50 42v-7M54.5 42v-10M59 42v-12" />
    </Sign>
  );
}

/** A signpost: no journey chosen. */
export function SignpostDrawing() {
  return (
    <Sign name="drawing" size={EDGE} grid={EDGE} stroke={1.5}>
      <Contours />
      <path class="drawing-ink" d="M46 88V12M38 88h16" />
      <path class="drawing-accent" d="M46 18h26l8 7-8 7H46Z" />
      <path class="drawing-ink drawing-filled" d="M46 40H24l-7 6.5 7 6.500h22Z" />
    </Sign>
  );
}
