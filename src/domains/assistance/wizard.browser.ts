// A letter of request, from the first question to the file, on the reader's own device. The page holds what needs no script;
// this fills the place that it keeps free. docs/decisions/0014-the-letter-is-a-script.md
import './without-eval.ts'
import { assistance as english } from '#words/assistance.en.ts'
import { assistance as french } from '#words/assistance.fr.ts'
import type { Desk } from './desk.ts'
import { openDraftStore } from './draft-store.ts'
import { button, element } from './element.ts'
import { letterScreen } from './letter-screen.ts'
import { forgetOffline, keepForOffline } from './offline-keeping.ts'
import { questionScreen } from './question-screen.ts'
import { lettersFrom, startScreen } from './start-screen.ts'
import { letterLanguages, wordingsFor } from './templates.ts'

/** What is loaded only when wanted, fetched once so that it is there without a network. */
const everythingElse = (sealing: string) => () =>
  Promise.all([import('./docx.browser.ts'), fetch(sealing), ...letterLanguages.map((language) => wordingsFor(language))])

const networkTold = (line: HTMLElement, words: Desk['words']) => {
  let ready = false
  const tell = () => {
    line.textContent = navigator.onLine ? (ready ? words.offlineReady : '') : words.offlineNow
  }
  addEventListener('online', tell)
  addEventListener('offline', tell)
  tell()
  return (isReady: boolean) => {
    ready = isReady
    tell()
  }
}

const clearing = (desk: Desk) => {
  const { words } = desk
  const sure = element('p', { class: 'fields', hidden: true })
  const clear = async () => {
    await desk.store?.clear()
    await forgetOffline()
    location.replace(location.pathname)
  }
  const ask = button(
    words.clear,
    () => {
      sure.hidden = false
      sure.querySelector('button')?.focus()
    },
    { id: 'clear' },
  )
  sure.append(
    element('strong', {}, words.clearSure),
    button(words.clearYes, () => void clear(), { id: 'clear-yes' }),
    button(words.clearNo, () => {
      sure.hidden = true
      ask.focus()
    }),
  )
  return element('section', { class: 'clearing' }, element('p', {}, ask), element('p', { class: 'note' }, words.clearWhat), sure)
}

const openDesk = async (place: HTMLElement) => {
  const language = document.documentElement.lang === 'fr' ? 'fr' : 'en'
  const words = language === 'fr' ? french : english
  const { today = '', asks = '', offline = '', sealing = '' } = place.dataset
  const screen = element('div', { class: 'screen' })
  const status = element('p', { class: 'note', role: 'status', id: 'said' })
  const network = element('p', { class: 'note', role: 'status', id: 'network' })
  const query = new URLSearchParams(location.search)
  const desk: Desk = {
    place,
    language,
    words,
    today,
    asks,
    sealing,
    store: await openDraftStore(),
    show: (...nodes) => screen.replaceChildren(...nodes),
    say: (text) => {
      status.textContent = text
    },
    start: () => void startScreen(desk, lettersFrom(query, { language, today })),
    write: (draft, at) => questionScreen(desk, draft, at),
    finish: (draft) => void letterScreen(desk, draft),
  }
  place.replaceChildren(network, screen, status, clearing(desk))
  const ready = networkTold(network, words)
  await startScreen(desk, lettersFrom(query, { language, today }))
  place.dataset.ready = 'true'
  ready(await keepForOffline(offline, sealing, everythingElse(sealing)))
  place.dataset.offlineReady = 'true'
}

const place = document.getElementById('letter')
if (place) void openDesk(place)
