/** `Alt+Shift+N` as the names of its keys, the last one pressed while the others are held. */
export function keysOf(chord: string): string[] {
  if (chord === '+') return ['+'];
  return chord.split('+').map((key) => (key === 'Ctrl' ? 'Control' : key));
}
