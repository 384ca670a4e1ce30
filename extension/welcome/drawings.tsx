import type { ComponentChildren } from 'preact';

/** A browser window of 240 by 150, drawn as on a map: hairlines, one warm mark. Decoration beside its step. */
function Window({ children }: { children: ComponentChildren }) {
  return (
    <svg class="welcome-drawing" viewBox="0 0 240 150" aria-hidden="true">
      <rect class="paper" x="1" y="1" width="238" height="148" rx="10" />
      <path class="line" d="M1 34H239" />
      <rect class="tint" x="14" y="11" width="130" height="14" rx="7" />
      {children}
    </svg>
  );
}

/** The waymark itself, its tip at the given place. */
function Mark({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path class="mark" d="M0-20a8 8 0 0 1 8 8c0 6-8 12-8 12s-8-6-8-12a8 8 0 0 1 8-8Z" />
      <circle class="paper-fill" cx="0" cy="-12" r="3" />
    </g>
  );
}

function Puzzle({ x, y }: { x: number; y: number }) {
  return (
    <path
      class="ink"
      transform={`translate(${x} ${y})`}
      d="M-6-4h3.4a2.6 2.6 0 1 1 5.2 0H6v3.4a2.6 2.6 0 1 0 0 5.2V8H-6Z"
    />
  );
}

export function PinDrawing() {
  return (
    <Window>
      <Puzzle x={214} y={16} />
      <rect class="raised" x="110" y="44" width="116" height="84" rx="8" />
      <rect class="tint" x="124" y="60" width="58" height="8" rx="4" />
      <rect class="tint" x="124" y="108" width="46" height="8" rx="4" />
      <rect class="chosen" x="116" y="76" width="104" height="24" rx="6" />
      <g transform="translate(131 97) scale(.8)">
        <Mark x={0} y={0} />
      </g>
      <path class="ink" d="M144 88h36" />
      <g transform="translate(205 88) rotate(35)">
        <path class="accent-line" d="M-4-8h8M-3-8v6l-3 4h12l-3-4v-6M0 2v8" />
      </g>
    </Window>
  );
}

export function OpenDrawing() {
  return (
    <Window>
      <path class="ink" d="M24 18h52" />
      <rect class="tint" x="20" y="50" width="92" height="80" rx="6" />
      <path class="ink" d="M50 108V86c0-14 32-14 32 0v22M50 92l-10 16M82 92l10 16M66 78v30" />
      <path class="ink" d="M130 60h72M130 76h86M130 88h64" />
      <rect class="ink-fill" x="130" y="106" width="60" height="18" rx="6" />
    </Window>
  );
}

export function WalkDrawing() {
  return (
    <Window>
      <Mark x={214} y={30} />
      <rect class="tint" x="20" y="50" width="52" height="44" rx="6" />
      <path class="ink" d="M84 58h44M84 70h54M84 82h36" />
      <path class="trail" d="M28 132c18 6 30-18 50-14s26 12 48-4" />
      <circle class="stage-1" cx="28" cy="132" r="6" />
      <circle class="stage-2" cx="78" cy="118" r="6" />
      <circle class="stage-3" cx="126" cy="114" r="6" />
      <rect class="raised" x="156" y="44" width="74" height="97" rx="8" />
      <path class="line" d="M156 66H230" />
      <path class="ink" d="M166 55h34M178 82h40M178 100h28M178 118h36" />
      <circle class="stage-1" cx="168" cy="82" r="4" />
      <circle class="stage-2" cx="168" cy="100" r="4" />
      <circle class="stage-3" cx="168" cy="118" r="4" />
    </Window>
  );
}
