import { Sign } from '../ui/components/sign.tsx';

const EDGE = 96;

/** A waymark on a tree beside the trail: no marks yet. */
export function MarkDrawing() {
  return (
    <Sign name="drawing" size={EDGE} grid={EDGE} stroke={1.5}>
      <g class="drawing-contours">
        <path d="M4 62c10-12 20-6 30-14s14-26 30-28 22 8 28 6" />
        <path d="M4 74c12-10 24-6 34-14s14-22 28-24 18 6 26 5" />
        <path d="M4 86c14-8 28-6 38-13s14-17 26-19 16 4 24 4" />
      </g>
      <path class="drawing-trail" d="M8 90c14-10 20-2 32-8s6-14 16-18" />
      <path class="drawing-ink drawing-filled" d="M58 88V22c0-6 20-6 20 0v66" />
      <path class="drawing-ink" d="M52 88h32" />
      <path class="drawing-accent" d="M62 36h12v16H62Z" />
      <path class="drawing-ink" d="M64 64v8M72 70v9" />
    </Sign>
  );
}
