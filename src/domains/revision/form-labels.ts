import type { Words } from '#words/words.ts'
import type { Field } from './entry-field.ts'

/** What every control of a form is called, by its name, for the list of what must be looked at again. */
export const labelsOf = (fields: readonly Field[], words: Words['revision']): Map<string, string> =>
  new Map([
    ...fields.flatMap((field) => named(field, '', words)),
    ['new.title', `${words.sources.fresh}, ${words.sources.name}`],
    ['new.url', `${words.sources.fresh}, ${words.sources.url}`],
    ['new.kind', `${words.sources.fresh}, ${words.sources.kind}`],
    ['significance', words.change.significance],
    ['cause', words.change.cause],
    ['from', words.change.from],
    ['noteEn', `${words.change.note}, ${words.english}`],
    ['noteFr', `${words.change.note}, ${words.french}`],
  ])

const named = (field: Field, above: string, words: Words['revision']): [string, string][] => {
  const label = [above, words.fields[field.key] ?? field.key].filter(Boolean).join(' › ')
  const own: [string, string] = [field.name, label]
  if (field.kind === 'both')
    return [
      own,
      [`${field.name}.en`, `${label}, ${words.english}`],
      [`${field.name}.fr`, `${label}, ${words.french}`],
      [`${field.name}.local`, `${label}, ${words.local}`],
    ]
  return field.kind === 'group' || field.kind === 'list' ? [own, ...field.fields.flatMap((one) => named(one, label, words))] : [own]
}
