import { useEffect } from 'preact/hooks';
import type { DuePrompt } from '../../shared/journey/due-prompt.ts';
import { PromptCard } from '../ui/components/prompt-card.tsx';
import { PromptChip, PromptLine } from '../ui/components/prompt-line.tsx';
import '../ui/components/prompt-card.css';
import type { PromptsModel } from '../ui/models/prompts-model.ts';

/** What was to be seen for so long was asked, in milliseconds: who only passes through was not. */
const ASKED_MS = 1_000;

export interface PromptViewProps {
  prompts: PromptsModel;
  atEnd: boolean;
}

/** What is asked now, as far as the walker wants to see of it. */
export function PromptView({ prompts, atEnd }: PromptViewProps) {
  return atEnd ? <AtEnd prompts={prompts} /> : <Strip prompts={prompts} />;
}

function AtEnd({ prompts }: { prompts: PromptsModel }) {
  const due = prompts.atEnd.value;
  return due && <Card prompts={prompts} due={due} />;
}

function Strip({ prompts }: { prompts: PromptsModel }) {
  const strip = prompts.strip.value;
  useAsked(prompts);
  switch (strip.is) {
    case 'none':
      return null;
    case 'chip':
      return <PromptChip count={strip.count} onOpen={prompts.open} />;
    case 'line':
      return (
        <PromptLine
          key={strip.due.key}
          due={strip.due}
          onOpen={prompts.open}
          onSkip={() => void prompts.done(strip.due)}
          onAside={() => prompts.stepAside(strip.due)}
        />
      );
    case 'open':
      return <Card prompts={prompts} due={strip.due} more={strip.more} onLater={prompts.later} />;
  }
}

interface CardProps {
  prompts: PromptsModel;
  due: DuePrompt;
  more?: number;
  onLater?: () => void;
}

function Card({ prompts, due, ...opened }: CardProps) {
  return (
    <PromptCard
      key={due.key}
      due={due}
      said={prompts.said(due)}
      onAnswer={(question, said) => prompts.answer(due, question, said)}
      onDone={() => void prompts.done(due)}
      onNever={() => void prompts.never(due)}
      {...opened}
    />
  );
}

function useAsked(prompts: PromptsModel): void {
  const due = prompts.here.value;
  useEffect(() => {
    if (!due || due.asked) return;
    const timer = setTimeout(() => prompts.asked(due), ASKED_MS);
    return () => clearTimeout(timer);
  }, [due?.key]);
}
