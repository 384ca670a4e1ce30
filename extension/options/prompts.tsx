import { text } from '../platform/text.ts';
import type { OptionsModel } from '../ui/models/options-model.ts';

/** Whether questions come while walking. */
export function Prompts({ model }: { model: OptionsModel }) {
  const on = model.prompts.value;
  return (
    <section>
      <h2>{text('promptSetting')}</h2>
      <p>{text('promptSettingNote')}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => void model.askQuestions(event.currentTarget.checked)}
        />
        <span>{text('promptSettingOn')}</span>
      </label>
    </section>
  );
}
