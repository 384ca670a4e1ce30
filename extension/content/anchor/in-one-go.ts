/** What was read of elements in one go, by question. Null while nobody reads many. */
let known: Map<string, Map<Element, unknown>> | null = null;

/**
 * Reads many elements of a page that cannot change meanwhile: what is asked of one again and again (its text, by each of its
 * neighbours; whether it is masked, by all inside) is read once.
 */
export function inOneGo<Answer>(work: () => Answer): Answer {
  known = new Map();
  try {
    return work();
  } finally {
    known = null;
  }
}

/** @param question tells this reading from others of the same element */
export function readOnce<Answer>(
  question: string,
  element: Element,
  read: (element: Element) => Answer,
): Answer {
  if (!known) return read(element);
  const answers = known.get(question) ?? new Map<Element, unknown>();
  known.set(question, answers);
  if (!answers.has(element)) answers.set(element, read(element));
  return answers.get(element) as Answer;
}

/** What was read of it in this go; undefined where nothing was. */
export function alreadyRead<Answer>(question: string, element: Element): Answer | undefined {
  return known?.get(question)?.get(element) as Answer | undefined;
}
