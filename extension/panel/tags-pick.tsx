import { useEffect, useRef, useState } from 'preact/hooks';
import { inLanguage } from '../../shared/journey/local-text.ts';
import type { ElementName } from '../../shared/journey/tagging.ts';
import { counted, text } from '../platform/text.ts';
import { Button, IconButton } from '../ui/components/button.tsx';
import { Field } from '../ui/components/field.tsx';
import { backGlyph } from '../ui/components/icon.tsx';
import type { TagsModel } from '../ui/models/tags-model.ts';
import { Screen } from './screen.tsx';

/** While a person points on the page; or finds the element here, by part of its words. */
export function TagsPick({ tags }: { tags: TagsModel }) {
  const back = () => void tags.toList();
  return (
    <Screen
      tab="tags"
      top={
        <div class="editor-head">
          <IconButton glyph={backGlyph} label={text('panelBack')} onClick={back} />
          <h2>{pickTitle(tags)}</h2>
        </div>
      }
      bottom={
        <Button kind="outline" size="large" wide onClick={back}>
          {text('cancel')}
        </Button>
      }
    >
      <div class="page">
        <p>{text('tagsPickHow')}</p>
        <Search tags={tags} />
      </div>
    </Screen>
  );
}

function Search({ tags }: { tags: TagsModel }) {
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const search = (typed: string) => {
    setWords(typed);
    void tags.ask({ do: 'search', text: typed });
  };
  return (
    <>
      <Field label={text('tagsPickSearch')} hint={text('tagsPickSearchHint')}>
        {(attributes) => (
          <input
            {...attributes}
            ref={field}
            class="input"
            type="search"
            autocomplete="off"
            maxLength={100}
            value={words}
            onInput={(event) => search(event.currentTarget.value)}
          />
        )}
      </Field>
      {words !== '' && <Found tags={tags} found={tags.tags.value?.found ?? []} />}
    </>
  );
}

function pickTitle(tags: TagsModel): string {
  const screen = tags.screen.value;
  const wanted = screen.at === 'pick' ? screen.wanted : null;
  const planned = tags.plan.value?.touchpoints.find(({ id }) => id === wanted);
  return planned
    ? text('tagsPointFor', inLanguage(planned.label, tags.language))
    : text('tagsPoint');
}

function Found({ tags, found }: { tags: TagsModel; found: readonly ElementName[] }) {
  return (
    <section aria-labelledby="tags-found">
      <h3 id="tags-found">
        <span role="status">{counted('tagsFound', found.length)}</span>
      </h3>
      <ul class="tags-found">
        {found.map(({ key, name, tag }) => (
          <li key={key}>
            <button
              type="button"
              class="row"
              onClick={() => void tags.ask({ do: 'choose', key })}
              onFocus={() => void tags.ask({ do: 'show', key })}
            >
              <strong>
                <bdi>{name || tag}</bdi>
              </strong>
              <code class="hint">{tag}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
