import { formatDate } from '#ui/date.ts'
import { partiesByGroup, partyName } from '#vocabulary/party-name.ts'
import { isFault as isTold, type NewLetter, newDraft } from './begin.ts'
import type { Desk } from './desk.ts'
import type { Draft } from './draft-store.ts'
import { button, element, faultSummary, option } from './element.ts'
import { fieldAt } from './form.ts'
import { languageName } from './in-words.ts'
import { choosesMeasures, measuresOf } from './letter-asked.ts'
import { type LetterKind, letterKinds } from './model.ts'
import { openingOf } from './opening.ts'
import { letterLanguages } from './templates.ts'

/** As many states as the resolver answers for at once. */
const requestedMax = 12

const measureOptions = () => fieldAt('measures.code')?.options ?? []

/** What a letter in progress is called: its kind, its states. Shown on this device only. */
export const titleOf = ({ answers, context }: Draft, { language, words }: Desk) =>
  words.draftTitle(
    words.kinds[answers.kind],
    partyName(context.from, language),
    context.to.map((state) => partyName(state, language)).join(', '),
  )

const draftsOf = (desk: Desk, drafts: Draft[]) => {
  const { words, language } = desk
  const line = (draft: Draft) =>
    element(
      'li',
      {},
      element('span', {}, titleOf(draft, desk), ' '),
      element('span', { class: 'note' }, words.changed(formatDate(draft.changed.slice(0, 10), language), draft.changed.slice(11, 16)), ' '),
      button(words.continue, () => desk.write(draft)),
      ' ',
      button(words.remove, () => void desk.store?.remove(draft.id).then(desk.start)),
    )
  return element(
    'section',
    { 'aria-labelledby': 'kept' },
    element('h2', { id: 'kept' }, words.kept),
    element('p', { class: 'note' }, desk.store ? words.keptHow : words.keptNowhere),
    drafts.length > 0 ? element('ul', { class: 'drafts' }, ...drafts.map(line)) : element('p', {}, words.noneKept),
  )
}

type Choice = { label: string; id: string; options: (readonly [string, string])[]; chosen: string; changed: (value: string) => void }

const chooser = ({ label, id, options, chosen, changed }: Choice) => {
  const list = element('select', { id, autocomplete: 'off' }, ...options.map(([code, text]) => option(code, text, code === chosen)))
  list.addEventListener('change', () => changed(list.value))
  return element('p', { class: 'field' }, element('label', { for: id }, label), list)
}

const stateChoices = (desk: Desk, letter: NewLetter, again: () => void) => {
  const { words, language } = desk
  const parties = partiesByGroup(language)
  const states = [...parties.members, ...parties.others].filter(({ code }) => code !== 'EU').map(({ code, name }) => [code, name] as const)
  const options = [['', words.choose] as const, ...states]
  const from = (code: string) => {
    letter.from = code
  }
  const to = (index: number) => (code: string) => {
    letter.to[index] = code
    letter.to = letter.to.filter(Boolean)
    again()
  }
  const rows = letter.to.length < requestedMax ? [...letter.to, ''] : letter.to
  return [
    chooser({ label: words.from, id: 'start-from', options, chosen: letter.from, changed: from }),
    ...rows.map((chosen, index) =>
      chooser({ label: index === 0 ? words.to : words.alsoTo(index + 1), id: `start-to-${index}`, options, chosen, changed: to(index) }),
    ),
  ]
}

/** Kind, states, measures, day, languages: all codes. */
const newLetterOf = (desk: Desk, letter: NewLetter, again: () => void) => {
  const { words, language } = desk
  const kinds = letterKinds.map((kind) => [kind, words.kinds[kind]] as const)
  const languages = letterLanguages.map((code) => [code, languageName(code, language)] as const)
  const day = element('input', { id: 'start-on', type: 'date', autocomplete: 'off' })
  day.value = letter.on
  day.addEventListener('change', () => {
    letter.on = day.value || desk.today
  })
  const ofKind = (kind: string) => {
    letter.kind = kind as LetterKind
    again()
  }
  const writtenIn = (code: string) => {
    letter.writtenIn = code
  }
  const sentIn = (code: string) => {
    letter.sentIn = code
  }
  return [
    chooser({ label: words.kind, id: 'start-kind', options: kinds, chosen: letter.kind, changed: ofKind }),
    ...stateChoices(desk, letter, again),
    choosesMeasures(letter.kind) ? measureChoice(desk, letter) : null,
    element('p', { class: 'field' }, element('label', { for: 'start-on' }, words.on), day),
    chooser({ label: words.writtenIn, id: 'start-written', options: languages, chosen: letter.writtenIn, changed: writtenIn }),
    chooser({ label: words.sentIn, id: 'start-sent', options: languages, chosen: letter.sentIn, changed: sentIn }),
  ]
}

const measureChoice = ({ words, language }: Desk, letter: NewLetter) => {
  const box = (code: string, text: string) => {
    const input = element('input', { type: 'checkbox', id: `start-${code}`, autocomplete: 'off' })
    input.checked = letter.measures.includes(code)
    input.addEventListener('change', () => {
      letter.measures = input.checked ? [...letter.measures, code] : letter.measures.filter((one) => one !== code)
    })
    return element('li', {}, element('label', {}, input, ' ', text))
  }
  return element(
    'fieldset',
    { id: 'start-measures', tabindex: '-1' },
    element('legend', {}, words.measures),
    element('ul', { class: 'choices' }, ...measureOptions().map(({ code, label }) => box(code, label[language]))),
    element('p', { class: 'note' }, words.notOffered),
  )
}

/** What the address brings, from an answer of the resolver: codes only. */
export const lettersFrom = (
  query: URLSearchParams,
  { language, today }: Pick<Desk, 'language' | 'today'>,
): NewLetter & { notCovered: string | null } => {
  const measure = query.get('measure') ?? ''
  const covered = measureOptions().some(({ code }) => code === measure)
  const kind = letterKinds.find((one) => !choosesMeasures(one) && measuresOf(one, []).includes(measure)) ?? 'request'
  const day = query.get('on') ?? ''
  const state = (code: string) => /^[A-Z]{2}$/.test(code)
  return {
    kind,
    from: state(query.get('from') ?? '') ? (query.get('from') ?? '') : '',
    to: (query.get('to') ?? '').split(',').filter(state).slice(0, 12),
    measures: covered ? [measure] : [],
    on: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : today,
    writtenIn: language,
    sentIn: language,
    notCovered: measure !== '' && !covered && choosesMeasures(kind) ? measure : null,
  }
}

/** The first screen: letters kept here, a file to open, a new letter. */
export const startScreen = async (desk: Desk, letter: NewLetter & { notCovered?: string | null }, faults: string[] = []) => {
  const { words } = desk
  const drafts = (await desk.store?.all()) ?? []
  const again = () => {
    const at = document.activeElement?.id
    void startScreen(desk, letter).then(() => at && document.getElementById(at)?.focus())
  }
  const begin = async () => {
    desk.say(words.asking)
    const made = await newDraft(desk, letter)
    if (!isTold(made)) return desk.write(made)
    desk.say('')
    await startScreen(desk, letter, made.faults)
  }
  const summary = faults.length > 0 ? faultSummary(words.notYet, ...faults.map((fault) => element('span', {}, fault))) : null
  const fresh = element(
    'section',
    { 'aria-labelledby': 'fresh' },
    element('h2', { id: 'fresh' }, words.fresh),
    element('p', { class: 'note' }, words.codesOnly),
    letter.notCovered && element('p', { class: 'band' }, words.notCovered),
    summary,
    element('div', { class: 'questions' }, ...newLetterOf(desk, letter, again)),
    element(
      'p',
      {},
      button(words.begin, () => void begin(), { class: 'primary', id: 'begin' }),
    ),
  )
  desk.show(fresh, draftsOf(desk, drafts), openingOf(desk))
  summary?.focus()
}
