import choices from '../../ui/components/choices.css?inline';
import fields from '../../ui/components/note-fields.css?inline';
import primitives from '../../ui/components/primitives.css?inline';
import targets from '../../ui/components/target-list.css?inline';
import picker from '../pick/picker.css?inline';
import composer from './composer.css?inline';

/** Everything that pointing and writing look like; for the host's sheets. */
export const NOTE_STYLES = [primitives, choices, fields, targets, picker, composer].join('\n');
