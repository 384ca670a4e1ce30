import type { ComponentChildren } from 'preact';
import { type Glyph, Icon } from './icon.tsx';

export interface ButtonProps {
  /** One primary per view; `outline` for a secondary that must be seen; `quiet` for the rest. */
  kind?: 'primary' | 'outline' | 'quiet' | 'danger';
  size?: 'normal' | 'large';
  glyph?: Glyph;
  /** Fills the line it stands in. */
  wide?: boolean;
  disabled?: boolean;
  type?: 'button' | 'submit';
  /** A keyboard shortcut, shown after the words. */
  keys?: string;
  /** More than the visible words, where those alone do not say what it acts on; begins with them. */
  label?: string;
  onClick?: (event: MouseEvent) => void;
  children: ComponentChildren;
}

/** A verb with its object. Never disabled without words beside it that say why. */
export function Button(props: ButtonProps) {
  return (
    <button
      type={props.type ?? 'button'}
      class="button"
      data-kind={props.kind ?? 'quiet'}
      data-size={props.size}
      data-wide={props.wide ? '' : undefined}
      disabled={props.disabled ?? false}
      aria-label={props.label}
      title={props.keys}
      onClick={props.onClick}
    >
      {props.glyph && <Icon glyph={props.glyph} />}
      <span>{props.children}</span>
      {props.keys && <kbd class="keys">{props.keys}</kbd>}
    </button>
  );
}

export interface IconButtonProps {
  glyph: Glyph;
  /** The button's name; also its tooltip. */
  label: string;
  pressed?: boolean;
  /** Does nothing now; it keeps the focus it has. */
  disabled?: boolean;
  /** By which it is found again after it was drawn elsewhere. */
  name?: string;
  onClick: (event: MouseEvent) => void;
}

/** A button of one glyph. */
export function IconButton(props: IconButtonProps) {
  const { glyph, label, pressed, onClick } = props;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-disabled={props.disabled ? true : undefined}
      data-key={props.name}
      onClick={props.disabled ? undefined : onClick}
    >
      <Icon glyph={glyph} />
    </button>
  );
}
