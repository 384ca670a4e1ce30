/** The question as it was asked. */
export function questionWords(question: string): string {
  return question;
}
