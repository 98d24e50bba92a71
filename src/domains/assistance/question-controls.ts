import { partiesByGroup, partyName } from '#vocabulary/party-name.ts'
import type { AssistanceWords } from './desk.ts'
import { button, element, option } from './element.ts'
import { languageName } from './in-words.ts'
import type { Field, Value } from './model.ts'
import { letterLanguages } from './templates.ts'
import { isText } from './values.ts'

/** What a control needs: where it stands, what was said, and whom to tell. */
export type Control = {
  field: Field
  path: string
  id: string
  value: Value | undefined
  language: 'en' | 'fr'
  words: AssistanceWords
  described: string
  writtenIn: string
  sentIn: string | undefined
  set: (value: Value | undefined) => void
}

// Fields have no name and stand in no form, so nothing can send them. A browser's spelling service may send words away.
const quiet = { autocomplete: 'off', spellcheck: 'false' }
const common = ({ id, described }: Control) => ({ id, 'aria-describedby': described, ...quiet })

const listOf = (control: Control, options: (readonly [string, string])[]) => {
  const chosen = typeof control.value === 'string' ? control.value : ''
  const list = element(
    'select',
    common(control),
    option('', control.words.notSaid, chosen === ''),
    ...options.map(([code, text]) => option(code, text, code === chosen)),
  )
  list.addEventListener('change', () => control.set(list.value === '' ? undefined : list.value))
  return list
}

const line = (control: Control, type = 'text') => {
  const input = element('input', { ...common(control), type, dir: type === 'text' ? 'auto' : null })
  input.value = typeof control.value === 'string' ? control.value : ''
  input.addEventListener('input', () => control.set(input.value === '' ? undefined : input.value))
  return input
}

const area = (id: string, text: string, lang: string, described: string, typed: (text: string) => void) => {
  const box = element('textarea', { id, rows: '5', lang, dir: 'auto', 'aria-describedby': described, ...quiet })
  box.value = text
  box.addEventListener('input', () => typed(box.value))
  return box
}

/** Free text, and beside it what a translator makes of it where the letter is sent in another language. */
const text = (control: Control) => {
  const { id, described, writtenIn, sentIn, words, language, set } = control
  const said = isText(control.value) ? control.value : { text: '' }
  const translations = { ...said.translations }
  const tell = () => set({ text: said.text, ...(Object.keys(translations).length > 0 ? { translations } : {}) })
  const original = area(id, said.text, writtenIn, described, (typed) => {
    said.text = typed
    tell()
  })
  if (!sentIn || sentIn === writtenIn) return original
  const twin = area(`${id}-translation`, translations[sentIn] ?? '', sentIn, described, (typed) => {
    if (typed === '') delete translations[sentIn]
    else translations[sentIn] = typed
    tell()
  })
  return element(
    'div',
    { class: 'twins' },
    original,
    element('div', {}, element('label', { for: `${id}-translation` }, words.translation(languageName(sentIn, language))), twin),
  )
}

const boxes = (control: Control) => {
  const chosen = new Set(Array.isArray(control.value) ? control.value : [])
  return element(
    'ul',
    { class: 'choices' },
    ...(control.field.options ?? []).map(({ code, label }, index) => {
      const input = element('input', { type: 'checkbox', id: index === 0 ? control.id : `${control.id}-${code}`, ...quiet })
      input.checked = chosen.has(code)
      input.addEventListener('change', () => {
        if (input.checked) chosen.add(code)
        else chosen.delete(code)
        control.set(chosen.size > 0 ? [...chosen] : undefined)
      })
      return element('li', {}, element('label', {}, input, ' ', label[control.language]))
    }),
  )
}

/** Several states: one list to add from, and what was chosen with a way back. */
const states = (control: Control) => {
  const { words, language, set } = control
  let chosen = Array.isArray(control.value) ? [...control.value] : []
  const shown = element('ul', { class: 'choices' })
  const told = () => {
    set(chosen.length > 0 ? chosen : undefined)
    draw()
  }
  const draw = () =>
    shown.replaceChildren(
      ...chosen.map((code) => {
        const name = partyName(code, language)
        return element(
          'li',
          {},
          name,
          ' ',
          button(
            words.remove,
            () => {
              chosen = chosen.filter((one) => one !== code)
              told()
            },
            { 'aria-label': words.removeOne(name) },
          ),
        )
      }),
    )
  const list = listOf(
    {
      ...control,
      value: undefined,
      set: (code) => {
        if (typeof code === 'string' && !chosen.includes(code)) chosen.push(code)
        list.value = ''
        told()
      },
    },
    stateOptions(language),
  )
  draw()
  return element('div', {}, list, shown)
}

const stateOptions = (language: 'en' | 'fr') => {
  const { members, others } = partiesByGroup(language)
  return [...members, ...others].filter(({ code }) => code !== 'EU').map(({ code, name }) => [code, name] as const)
}

const count = (control: Control) => {
  const number = element('input', { ...common(control), type: 'number', min: '0', max: '1000000', inputmode: 'numeric' })
  const unknown = element('input', { type: 'checkbox', id: `${control.id}-unknown`, ...quiet })
  number.value = typeof control.value === 'number' ? String(control.value) : ''
  unknown.checked = control.value === 'unknown'
  const tell = () => {
    number.disabled = unknown.checked
    const whole = /^\d{1,6}$/.test(number.value) ? Number(number.value) : undefined
    control.set(unknown.checked ? 'unknown' : whole)
  }
  number.disabled = unknown.checked
  number.addEventListener('input', tell)
  unknown.addEventListener('change', tell)
  return element('div', { class: 'fields' }, number, element('label', {}, unknown, ' ', control.words.notKnown))
}

const confirm = (control: Control) => {
  const input = element('input', { ...common(control), type: 'checkbox' })
  input.checked = control.value === true
  input.addEventListener('change', () => control.set(input.checked ? true : undefined))
  return input
}

/** Kinds whose label is the legend of several controls. */
export const hasLegend = ({ kind }: Field) => kind === 'several'

export const controlOf = (control: Control): HTMLElement => {
  const { field, words, language, path } = control
  const answers = [
    ['yes', words.yes],
    ['no', words.no],
    ['unknown', words.notKnown],
  ] as const
  if (path === 'sending.language')
    return listOf(
      control,
      letterLanguages.map((code) => [code, languageName(code, language)] as const),
    )
  if (field.kind === 'line') return line(control)
  if (field.kind === 'day') return line(control, 'date')
  if (field.kind === 'text') return text(control)
  if (field.kind === 'several') return boxes(control)
  if (field.kind === 'states') return states(control)
  if (field.kind === 'state') return listOf(control, stateOptions(language))
  if (field.kind === 'count') return count(control)
  if (field.kind === 'confirm') return confirm(control)
  if (field.kind === 'answer') return listOf(control, [...answers])
  return listOf(
    control,
    (field.options ?? []).map(({ code, label }) => [code, label[language]] as const),
  )
}
