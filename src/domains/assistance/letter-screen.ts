import { isComplete } from './check.ts'
import { completenessOf, countsOf } from './completeness.ts'
import type { Desk } from './desk.ts'
import { answerAt, findingsOf } from './desk.ts'
import type { Draft } from './draft-store.ts'
import { button, element, linkTo } from './element.ts'
import { languageName } from './in-words.ts'
import { letterOf } from './letter.ts'
import type { Letter } from './letter-model.ts'
import { plainTextOf } from './plain-text.ts'
import { printHtmlOf } from './print-html.ts'
import { savingOf } from './saving.ts'
import { titleOf } from './start-screen.ts'
import { take } from './take.ts'
import { wordingsFor } from './templates.ts'

/** The languages of this letter: that of its author, and that in which it is sent. Where they are one, the other of the house beside it. */
const languagesOf = (draft: Draft) => {
  const { writtenIn } = draft.answers
  const sent = answerAt(draft, 'sending.language', 0)
  const sentIn = typeof sent === 'string' ? sent : writtenIn
  return [sentIn, sentIn === writtenIn ? (sentIn === 'en' ? 'fr' : 'en') : writtenIn] as const
}

const fileName = ({ answers, context }: Draft, language: string, draft: boolean) =>
  ['letter', answers.kind, context.from, ...context.to.slice(0, 3), language, ...(draft ? ['draft'] : [])].join('-').toLowerCase()

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const takeWord = async (letter: Letter, name: string) => {
  const { docxOf } = await import('./docx.browser.ts')
  take(await docxOf(letter), `${name}.docx`, wordType)
}

/** One language of the letter, with its ways out. */
const letterIn = async (desk: Desk, draft: Draft, language: string) => {
  const { words } = desk
  const wordings = await wordingsFor(language)
  const letter = letterOf(draft.answers, draft.context, wordings)
  const name = languageName(language, desk.language)
  const file = fileName(draft, language, letter.draft !== null)
  const shown = element('div', { class: 'paper', tabindex: '0', role: 'region', 'aria-label': words.preview(name) })
  // Our own writer escapes every word that was typed: print-html.ts.
  shown.innerHTML = printHtmlOf(letter).replaceAll(/<(\/?)h([123])/g, (_, close: string, level: string) => `<${close}h${Number(level) + 2}`)
  const print = () => {
    desk.place.dataset.printed = language
    for (const one of desk.place.querySelectorAll<HTMLElement>('.version'))
      one.classList.toggle('left-out', one.dataset.version !== language)
    addEventListener('afterprint', () => delete desk.place.dataset.printed, { once: true })
    window.print()
  }
  const copy = async () => {
    await navigator.clipboard.writeText(plainTextOf(letter))
    desk.say(words.copied)
  }
  return element(
    'section',
    { class: 'version', 'data-version': language, 'aria-labelledby': `version-${language}` },
    element('h3', { id: `version-${language}` }, name),
    letter.unreviewed && element('p', { class: 'band' }, words.unreviewed(name)),
    element(
      'p',
      { class: 'fields' },
      button(letter.draft ? words.wordDraft : words.word, () => void takeWord(letter, file), { class: 'primary', id: `word-${language}` }),
      button(words.print, print),
      button(words.copy, () => void copy(), { id: `copy-${language}` }),
    ),
    shown,
  )
}

const translatorOf = async (desk: Desk, draft: Draft, language: string) => {
  const name = languageName(language, desk.language)
  const made = async () =>
    takeWord(
      letterOf(draft.answers, draft.context, await wordingsFor(language), 'translator'),
      fileName(draft, `${language}-translator`, true),
    )
  return element(
    'p',
    {},
    button(desk.words.forTranslator(name), () => void made()),
  )
}

/** The letter in two languages side by side, what keeps it from being final, and every way to take it away. */
export const letterScreen = async (desk: Desk, draft: Draft) => {
  const { words } = desk
  const found = findingsOf(draft)
  const [sent, other] = languagesOf(draft)
  const complete = isComplete(found)
  const heading = element('h2', { tabindex: '-1' }, words.letter)
  desk.say('')
  desk.show(
    element('p', { class: 'note' }, titleOf(draft, desk)),
    heading,
    element('p', { class: complete ? 'complete' : 'band', id: 'state' }, complete ? words.complete : words.incomplete),
    element(
      'details',
      {},
      element('summary', {}, countsOf(found, desk)),
      completenessOf(found, desk, (place) => desk.write(draft, place)),
    ),
    element(
      'p',
      { class: 'fields' },
      linkTo(words.backToQuestions, () => desk.write(draft)),
      button(words.toStart, desk.start),
    ),
    element('div', { class: 'versions' }, await letterIn(desk, draft, sent), await letterIn(desk, draft, other)),
    ...(sent === draft.answers.writtenIn ? [] : [await translatorOf(desk, draft, sent)]),
    savingOf(desk, draft),
  )
  heading.focus()
}
