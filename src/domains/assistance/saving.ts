import type { Desk } from './desk.ts'
import type { Draft } from './draft-store.ts'
import { button, element } from './element.ts'
import { saveLetter } from './saved-letter.ts'
import { sealing } from './sealing.ts'
import { take } from './take.ts'

/** As `sealed-letter.browser.ts` refuses shorter ones; that file is heavy and is loaded in a worker only. */
const shortest = 12

/** The answers as a file: to continue elsewhere. Readable, or sealed with a passphrase. */
export const savingOf = (desk: Desk, draft: Draft) => {
  const { words } = desk
  const told = element('div', { role: 'status' })
  const saved = () => saveLetter(draft.answers, draft.context)
  const word = element('input', { id: 'passphrase', type: 'password', autocomplete: 'off', 'aria-describedby': 'passphrase-why' })
  const again = element('input', { id: 'passphrase-again', type: 'password', autocomplete: 'off' })
  const seal = async () => {
    if (word.value.normalize('NFC').length < shortest)
      return void told.replaceChildren(element('p', { class: 'fault' }, words.passphraseShort(shortest)))
    if (word.value !== again.value) return void told.replaceChildren(element('p', { class: 'fault' }, words.passphraseDiffers))
    told.replaceChildren(element('p', {}, words.sealing, ' ', element('progress', { 'aria-label': words.sealing })))
    const done = await sealing(desk.sealing, { seal: saved(), passphrase: word.value })
    if (!('sealed' in done)) return
    word.value = again.value = ''
    take(done.sealed, 'letter-answers.age', 'text/plain')
    told.replaceChildren(element('p', {}, words.sealed))
  }
  return element(
    'section',
    { class: 'saving', 'aria-labelledby': 'saving' },
    element('h3', { id: 'saving' }, words.saving),
    element(
      'p',
      {},
      button(words.savePlain, () => take(saved(), 'letter-answers.json', 'application/json'), { id: 'save-plain' }),
    ),
    element('p', { class: 'note' }, words.savePlainWhy),
    element('p', { class: 'field' }, element('label', { for: 'passphrase' }, words.passphrase), word),
    element('p', { class: 'field' }, element('label', { for: 'passphrase-again' }, words.passphraseAgain), again),
    element('p', { class: 'note', id: 'passphrase-why' }, words.passphraseWhy(shortest)),
    element(
      'p',
      {},
      button(words.seal, () => void seal(), { id: 'seal' }),
    ),
    told,
  )
}
