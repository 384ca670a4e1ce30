import { asSeenBlind } from '../../shared/journey/blind.ts';
import { ledgerOf } from '../../shared/journey/ledger.ts';
import type { Walk } from '../../shared/journey/records.ts';
import { text } from '../platform/text.ts';
import { Button, IconButton } from '../ui/components/button.tsx';
import { backGlyph, plusGlyph } from '../ui/components/icon.tsx';
import { MessageLedger } from '../ui/components/message-ledger.tsx';
import { SavedSign } from '../ui/components/saved-sign.tsx';
import type { PanelModel } from '../ui/models/panel-model.ts';
import '../ui/components/elsewhere.css';
import { RefusalBanner } from './refusal-banner.tsx';
import { Screen } from './screen.tsx';

/** Every message of the walk that goes on, and what is wrong with each. */
export function LedgerView({ model, walk }: { model: PanelModel; walk: Walk }) {
  const { moments } = model;
  const whole = model.records.journeyOf(walk)?.plan;
  const steps = model.records.records.value?.steps ?? [];
  const plan = whole && model.blind.value ? asSeenBlind(whole, []).plan : whole;
  const close = () => {
    moments.ledger.value = false;
  };
  return (
    <Screen
      tab="walk"
      top={
        <>
          <LedgerHead onClose={close} />
          <RefusalBanner refusal={moments.refusal.value} />
        </>
      }
      bottom={
        <div class="bar-pair">
          <SavedSign state={moments.saveState.value} />
          <Button kind="primary" glyph={plusGlyph} onClick={() => moments.begin('message')}>
            {text('messageAdd')}
          </Button>
        </div>
      }
    >
      <div class="page">
        {plan && (
          <MessageLedger
            plan={plan}
            entries={ledgerOf(plan, steps)}
            language={model.language}
            onJudge={(stepId, verdict, against) => void moments.judge(stepId, verdict, against)}
            onOpen={moments.edit}
          />
        )}
      </div>
    </Screen>
  );
}

function LedgerHead({ onClose }: { onClose: () => void }) {
  return (
    <div class="editor-head">
      <IconButton glyph={backGlyph} label={text('panelBack')} onClick={onClose} />
      <h2>{text('messageLedger')}</h2>
    </div>
  );
}
