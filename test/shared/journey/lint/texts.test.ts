import { expect, it } from 'vitest';
import danish from '../../../../extension/_locales/da/messages.json' with { type: 'json' };
import english from '../../../../extension/_locales/en/messages.json' with { type: 'json' };
import norwegian from '../../../../extension/_locales/nb/messages.json' with { type: 'json' };
import swedish from '../../../../extension/_locales/sv/messages.json' with { type: 'json' };
import { LINT_RULES } from '../../../../shared/journey/lint/rules.ts';

const LANGUAGES = { english, swedish, norwegian, danish };

it.each(Object.entries(LANGUAGES))(
  'every rule says in %s what is wrong and what to do',
  (_, texts) => {
    const wanted = LINT_RULES.flatMap((rule) => [`lint_${rule}`, `lintFix_${rule}`]);
    const there = Object.keys(texts).filter((key) => /^lint(Fix)?_/.test(key));
    expect(there.sort()).toEqual(wanted.sort());
  },
);
