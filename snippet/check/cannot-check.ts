/** Something that keeps us from checking at all; the message is a sentence for the person at the terminal. */
export class CannotCheck extends Error {}
