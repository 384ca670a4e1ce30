import '../ui/components/prompt-card.css';

/** The card with its looks: loaded with the first question. */
export { PromptCard } from '../ui/components/prompt-card.tsx';
