import { cited } from './check.ts'
import { answerAt, type Desk, setAnswer } from './desk.ts'
import type { Draft } from './draft-store.ts'
import { button, element } from './element.ts'
import { fieldsAsked } from './form.ts'
import type { Field, Finding, Group } from './model.ts'
import { controlOf, hasLegend } from './question-controls.ts'
import { entriesOf } from './values.ts'

export const fieldId = (path: string, entry: number) => `q-${path.replace('.', '-')}-${entry}`

type Asking = { desk: Desk; draft: Draft; group: Group; changed: (path: string) => void; again: () => void }

/** What is asked, why, with the article, and where it stands in the letter. */
const questionOf = ({ desk, draft, group, changed }: Asking, field: Field, entry: number) => {
  const { language, words } = desk
  const path = `${group.id}.${field.id}`
  const id = fieldId(path, entry)
  const label = field.label[language]
  const sentIn = answerAt(draft, 'sending.language', 0)
  const control = controlOf({
    field,
    path,
    id,
    value: answerAt(draft, path, entry),
    language,
    words,
    described: `${id}-why ${id}-fault`,
    writtenIn: draft.answers.writtenIn,
    sentIn: typeof sentIn === 'string' ? sentIn : undefined,
    set: (value) => {
      setAnswer(draft, path, entry, value)
      changed(path)
    },
  })
  const why = element(
    'p',
    { class: 'note', id: `${id}-why` },
    field.why[language],
    field.hint ? ` ${field.hint[language]}` : '',
    field.letter === false ? ` ${words.notInLetter}` : '',
    ' ',
    element('cite', {}, cited(Object.entries(field.articles))[language]),
  )
  const fault = element('p', { class: 'fault', id: `${id}-fault` })
  const attributes = { class: `field ${field.kind}`, 'data-path': path, 'data-entry': String(entry) }
  return hasLegend(field)
    ? element('fieldset', attributes, element('legend', {}, label), why, fault, control)
    : element('div', attributes, element('label', { for: id }, label), why, fault, control)
}

const partsOf = (asking: Asking, entry: number) => {
  const { group, desk } = asking
  const parts = [undefined, ...(group.parts ?? [])]
  return parts.flatMap((part) => {
    const fields = group.fields.filter((field) => field.part === part?.id).map((field) => questionOf(asking, field, entry))
    if (!part) return fields
    return [element('section', { class: 'part' }, element('h4', {}, part.title[desk.language]), ...fields)]
  })
}

const entryOf = (asking: Asking, entry: number) => {
  const { group, desk, draft, again, changed } = asking
  if (!group.repeats) return element('div', { class: 'questions' }, ...partsOf(asking, entry))
  const title = desk.words.entry(entry + 1)
  const remove = button(
    desk.words.removeOne(title),
    () => {
      draft.answers.entries[group.id]?.splice(entry, 1)
      changed(`${group.id}.`)
      again()
    },
    { class: 'quiet' },
  )
  return element('section', { class: 'questions entry' }, element('h3', {}, title), ...partsOf(asking, entry), remove)
}

/** The questions of one group, an entry after the other. */
export const questionsOf = (asking: Asking) => {
  const { group, draft, desk, again } = asking
  const many = group.repeats ? entriesOf(draft.answers, group.id).length : 1
  const add = button(desk.words.add, () => {
    const entries = draft.answers.entries[group.id] ?? []
    draft.answers.entries[group.id] = [...entries, {}]
    again()
    document.getElementById(fieldId(`${group.id}.${group.fields[0]?.id ?? ''}`, entries.length))?.focus()
  })
  const entries = Array.from({ length: many }, (_, entry) => entryOf(asking, entry))
  return element('div', {}, ...entries, group.repeats ? element('p', {}, add) : null)
}

/** Shows what is asked now, hides the rest, and puts what is wrong above its field. */
export const refreshQuestions = (place: HTMLElement, { desk, draft, group }: Asking, told: Finding[]) => {
  const { language, words } = desk
  const count = group.repeats ? entriesOf(draft.answers, group.id).length : 1
  const asked = new Set(
    Array.from({ length: count }, (_, entry) =>
      fieldsAsked(group, entry, draft.answers, draft.context).map(({ id }) => `${group.id}.${id} ${entry}`),
    ).flat(),
  )
  for (const box of place.querySelectorAll<HTMLElement>('[data-path]')) {
    const here = told.filter(({ field, entry }) => field === box.dataset.path && String(entry) === box.dataset.entry)
    box.hidden = !asked.has(`${box.dataset.path} ${box.dataset.entry}`)
    const fault = box.querySelector('.fault')
    const said = here.map((one) => (one.rule === 'missing' ? words.missingMark[one.severity] : one.reason[language])).join(' ')
    if (fault && fault.textContent !== said) fault.textContent = said
    box.classList.toggle(
      'blocks',
      here.some(({ severity }) => severity === 'blocks'),
    )
    const control = box.querySelector('input, select, textarea')
    control?.setAttribute('aria-invalid', String(here.some(({ severity }) => severity === 'blocks')))
  }
  for (const part of place.querySelectorAll<HTMLElement>('.part')) part.hidden = !part.querySelector('[data-path]:not([hidden])')
}
