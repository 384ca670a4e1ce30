import type { ComponentChildren } from 'preact';
import { text } from '../platform/text.ts';
import { Brand } from '../ui/components/brand.tsx';
import { OpenDrawing, PinDrawing, WalkDrawing } from './drawings.tsx';

export interface WelcomeProps {
  /** The shortcut for a note as it is set; empty while there is none. */
  noteKeys: string;
}

/** The first page a person sees: three steps to a walk, and what happens to the data. */
export function Welcome({ noteKeys }: WelcomeProps) {
  return (
    <>
      <header class="welcome-head">
        <Brand size={56} />
        <h1>{text('welcomeTitle')}</h1>
        <p>{text('welcomeLead')}</p>
      </header>
      <ol class="welcome-steps" aria-label={text('welcomeSteps')}>
        <Step number={1} title={text('welcomePin')} drawing={<PinDrawing />}>
          {text(__BROWSER__ === 'firefox' ? 'welcomePinFirefox' : 'welcomePinChrome')}
        </Step>
        <Step number={2} title={text('welcomeOpen')} drawing={<OpenDrawing />}>
          {text('welcomeOpenHow')}
        </Step>
        <Step number={3} title={text('welcomeClick')} drawing={<WalkDrawing />}>
          {text('welcomeClickHow')} {noteKeys && text('welcomeNoteKeys', noteKeys)}
        </Step>
      </ol>
      <footer class="welcome-foot">
        <p>{text('welcomePrivacy')}</p>
        <a href="../options/index.html">{text('welcomeSettings')}</a>
      </footer>
    </>
  );
}

interface StepProps {
  number: number;
  title: string;
  drawing: ComponentChildren;
  children: ComponentChildren;
}

function Step({ number, title, drawing, children }: StepProps) {
  return (
    <li>
      {drawing}
      <h2>
        <span class="welcome-number">{number}</span> {title}
      </h2>
      <p>{children}</p>
    </li>
  );
}
