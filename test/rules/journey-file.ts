import type { JsonSchema } from '@valibot/to-json-schema';
import { fieldsOf, journeyFileSchema } from '../../shared/journey/plan-json-schema.ts';

/** The reference of the journey file's fields, as it stands in `shared/journey/journey-file.md`. */
export function fieldTable(): string {
  const schema = journeyFileSchema();
  const rows = [...fieldsOf(schema)].map(([path, field]) => {
    const isNeeded = holderOf(schema, path)?.required?.includes(path.split('.').at(-1) ?? '');
    const name = isNeeded ? `**\`${path}\`**` : `\`${path}\``;
    return `| ${name} | ${kindOf(field)} | ${field.description} |`;
  });
  return ['| field | what stands there | meaning |', '|---|---|---|', ...rows].join('\n');
}

function holderOf(schema: JsonSchema, path: string): JsonSchema | undefined {
  const above = path.split('.').slice(0, -1).join('.');
  if (above === '') return schema;
  const holder = fieldsOf(schema).get(above.replace(/\[\]$/, ''));
  const items = holder?.items;
  return above.endsWith('[]') && typeof items === 'object' && !Array.isArray(items)
    ? items
    : holder;
}

const NAMED: Record<string, string> = { Id: 'id', Text: 'text', Texts: 'list of texts' };

function kindOf(field: JsonSchema): string {
  const name = NAMED[field.$ref?.split('/').at(-1) ?? ''];
  if (name) return name;
  if (field.enum) return field.enum.map((word) => `\`${word}\``).join(', ');
  if (field.const !== undefined) return `\`${field.const}\``;
  if (field.type === 'boolean') return '`true` or `false`';
  if (field.type === 'string') return 'one word or line';
  if (field.type !== 'array') return field.properties ? 'fields' : 'names and lists of ids';
  const { items } = field;
  if (typeof items !== 'object' || Array.isArray(items)) return 'list';
  return items.properties ? 'list of fields' : `list: ${kindOf(items)}`;
}
