import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DuePrompt } from '../../shared/journey/due-prompt.ts';
import type { PromptCardProps } from '../ui/components/prompt-card.tsx';
import type { PromptsModel } from '../ui/models/prompts-model.ts';

export interface PromptPlaceProps {
  /** Null while nothing is to be asked. */
  due: DuePrompt | null;
  prompts: PromptsModel;
}

/** Where questions come. The card is loaded with the first one. */
export function PromptPlace({ due, prompts }: PromptPlaceProps) {
  const [Card, setCard] = useState<ComponentType<PromptCardProps> | null>(null);
  const wanted = due !== null;
  useEffect(() => {
    if (!wanted) return;
    void import('./prompt-view.tsx').then(({ PromptCard }) => setCard(() => PromptCard));
  }, [wanted]);
  if (!due || !Card) return null;
  return (
    <Card
      key={due.key}
      card={due.card}
      said={prompts.said.value}
      onAnswer={(question, said) => prompts.answer(due, question, said)}
      onDone={() => void prompts.done(due)}
      onNever={() => void prompts.never(due)}
    />
  );
}
