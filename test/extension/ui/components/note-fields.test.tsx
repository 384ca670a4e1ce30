import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoteFields, type NoteWords } from '../../../../extension/ui/components/note-fields.tsx';

const NOTE: NoteWords = { kind: 'error', severity: 3, feeling: -1, text: 'Shipping' };

afterEach(cleanup);

function show(note: NoteWords = NOTE) {
  const onChange = vi.fn();
  const view = render(<NoteFields note={note} onChange={onChange} />);
  const again = (next: NoteWords) => view.rerender(<NoteFields note={next} onChange={onChange} />);
  const field = screen.getByLabelText('Your note') as HTMLTextAreaElement;
  return { onChange, again, field };
}

describe('the fields of a note', () => {
  it('say what is chosen, by name', () => {
    show();
    expect(screen.getByLabelText('Error')).toHaveProperty('checked', true);
    expect(screen.getByLabelText('3 · Nearly stops me')).toHaveProperty('checked', true);
    expect(screen.getByLabelText('Bad')).toHaveProperty('checked', true);
  });

  it('tell what was written', () => {
    const { onChange, field } = show();
    fireEvent.input(field, { target: { value: 'Shipping costs' } });
    expect(onChange).toHaveBeenCalledWith({ text: 'Shipping costs' });
  });

  it('bring severity of another kind along, and leave the feeling', () => {
    const { onChange } = show();
    fireEvent.click(screen.getByLabelText('Delight'));
    expect(onChange).toHaveBeenCalledWith({ kind: 'delight', severity: 0, feeling: -1 });
  });

  it('tell severity and feeling alone', () => {
    const { onChange } = show();
    fireEvent.click(screen.getByLabelText('4 · I leave'));
    fireEvent.click(screen.getByLabelText('Very bad'));
    expect(onChange.mock.calls).toEqual([[{ severity: 4 }], [{ feeling: -2 }]]);
  });

  it('put text from the other side in without moving the caret', () => {
    const { again, field } = show();
    field.setSelectionRange(8, 8);
    again({ ...NOTE, text: 'Shipping costs more' });
    expect(field.value).toBe('Shipping costs more');
    expect(field.selectionStart).toBe(8);
    field.setSelectionRange(19, 19);
    again({ ...NOTE, text: 'Oh: Shipping costs more' });
    expect(field.selectionStart).toBe(23);
  });

  it('never change a word that is being composed', () => {
    const { again, field } = show();
    fireEvent.compositionStart(field);
    again({ ...NOTE, text: 'Other' });
    expect(field.value).toBe('Shipping');
  });
});
