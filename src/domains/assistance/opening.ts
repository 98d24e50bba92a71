import type { Desk } from './desk.ts'
import { button, element, faultSummary } from './element.ts'
import { fileBytesMax, readSavedLetter } from './saved-letter.ts'
import { sealing } from './sealing.ts'

const isSealed = (text: string) => text.trimStart().startsWith('-----BEGIN AGE ENCRYPTED FILE-----')

/** A letter from a file, plain or sealed. Nothing of it leaves the page. */
export const openingOf = (desk: Desk) => {
  const { words, language } = desk
  const told = element('div', {})
  const asked = element('div', {})
  const wrong = (...faults: string[]) => {
    const summary = faultSummary(words.notOpened, ...faults.map((fault) => element('span', {}, fault)))
    told.replaceChildren(summary)
    summary.focus()
  }
  const read = async (bytes: Uint8Array) => {
    const saved = readSavedLetter(bytes)
    if ('faults' in saved)
      return wrong(...saved.faults.slice(0, 8).map(({ line, path, reason }) => words.faultLine(line, path, reason[language])))
    const { answers, context } = saved
    const draft = { id: crypto.randomUUID(), changed: '', answers, context, profiles: [] }
    await desk.store?.keep(draft)
    desk.write(draft)
  }
  const unseal = async (sealed: string, passphrase: string) => {
    told.replaceChildren(element('p', {}, words.unsealing, ' ', element('progress', { 'aria-label': words.unsealing })))
    const done = await sealing(desk.sealing, { open: sealed, passphrase })
    if ('opened' in done) return read(done.opened)
    const faults = { not_age: words.notAge, not_opened: words.wrongPassphrase }
    wrong('fault' in done ? faults[done.fault] : '')
  }
  const file = element('input', { id: 'open-file', type: 'file', accept: '.json,.age,application/json' })
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? []
    asked.replaceChildren()
    told.replaceChildren()
    if (!chosen) return
    if (chosen.size > fileBytesMax) return wrong(words.tooLarge)
    const bytes = new Uint8Array(await chosen.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    if (!isSealed(text)) return read(bytes)
    const passphrase = element('input', { id: 'open-passphrase', type: 'password', autocomplete: 'off' })
    const label = element('label', { for: 'open-passphrase' }, words.passphrase)
    asked.replaceChildren(
      element('p', { class: 'field' }, label, passphrase),
      button(words.open, () => void unseal(text, passphrase.value)),
    )
    passphrase.focus()
  })
  return element(
    'section',
    { 'aria-labelledby': 'opening' },
    element('h2', { id: 'opening' }, words.opening),
    element('p', { class: 'field' }, element('label', { for: 'open-file' }, words.openFile), file),
    asked,
    told,
  )
}
