import { PromptCard } from '../ui/components/prompt-card.tsx';
import '../ui/components/prompt-card.css';
import type { PromptsModel } from '../ui/models/prompts-model.ts';

export interface PromptViewProps {
  prompts: PromptsModel;
  atEnd: boolean;
}

/** The card that is due, if any. */
export function PromptView({ prompts, atEnd }: PromptViewProps) {
  const due = atEnd ? prompts.atEnd.value : prompts.card.value;
  if (!due) return null;
  return (
    <PromptCard
      key={due.key}
      card={due.card}
      said={prompts.said.value}
      onAnswer={(question, said) => prompts.answer(due, question, said)}
      onDone={() => void prompts.done(due)}
      onNever={() => void prompts.never(due)}
    />
  );
}
