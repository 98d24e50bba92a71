// Suggestions as somebody types, on the field that the page has: an editable combobox with a list (ARIA 1.2). Without
// this script, or when asking fails, the field is a plain form.

const waitMs = 150
const shortest = 2

type Item = { kindLabel: string; title: string; place: string; address: string }

const optionOf = ({ title, kindLabel, place }: Item, id: string) => {
  const line = Object.assign(document.createElement('li'), { id })
  line.setAttribute('role', 'option')
  const name = Object.assign(document.createElement('span'), { textContent: title, dir: 'auto' })
  line.append(name, ' ', Object.assign(document.createElement('span'), { textContent: `${kindLabel} · ${place}`, className: 'note' }))
  return line
}

const countIn = ({ dataset: { none = '', one = '', many = '' } }: HTMLElement, count: number) =>
  count === 0 ? none : count === 1 ? one : many.replace('{count}', String(count))

/** What the list shows, and what assistive technology hears of it. */
function listFor(field: HTMLInputElement, box: HTMLElement, status: HTMLElement) {
  let items: Item[] = []
  let active = -1

  const mark = (index: number) => {
    active = index
    for (const [at, line] of [...box.children].entries()) line.setAttribute('aria-selected', String(at === index))
    const line = box.children[index]
    if (line) field.setAttribute('aria-activedescendant', line.id)
    else field.removeAttribute('aria-activedescendant')
    line?.scrollIntoView({ block: 'nearest' })
  }

  const show = (found: Item[], said = countIn(status, found.length)) => {
    items = found
    box.replaceChildren(...found.map((item, index) => optionOf(item, `${box.id}-${index}`)))
    field.setAttribute('aria-expanded', String(found.length > 0))
    status.textContent = said
    mark(-1)
  }

  return {
    show,
    close: () => show([], ''),
    isOpen: () => items.length > 0,
    hasActive: () => active >= 0,
    down: () => mark((active + 1) % items.length),
    up: () => mark((active <= 0 ? items.length : active) - 1),
    go: (index = active) => {
      const address = items[index]?.address
      if (address) location.assign(address)
    },
  }
}

type List = ReturnType<typeof listFor>

/** Asks for what begins as the field's text does; only the last question is answered. */
function questionsOf(field: HTMLInputElement, list: List, from: string) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined

  const ask = async () => {
    asking = new AbortController()
    try {
      const answer = await fetch(from + encodeURIComponent(field.value.trim()), { signal: asking.signal })
      if (answer.ok) list.show(((await answer.json()) as { items: Item[] }).items)
      else list.close()
    } catch (error) {
      // Asked again meanwhile, or no network: the form still works.
      if ((error as Error).name !== 'AbortError') list.close()
    }
  }

  const stop = () => {
    clearTimeout(waiting)
    asking?.abort()
  }

  return {
    stop,
    typed: () => {
      stop()
      if (field.value.trim().length < shortest) list.close()
      else waiting = setTimeout(() => void ask(), waitMs)
    },
  }
}

/** True where the key was meant for the list. */
function pressed(key: string, list: List, close: () => void): boolean {
  if (key === 'Tab') close()
  if (!list.isOpen()) return false
  if (key === 'ArrowDown') list.down()
  else if (key === 'ArrowUp') list.up()
  else if (key === 'Enter' && list.hasActive()) list.go()
  // The first Escape closes the list, the next empties the field, as browsers do.
  else if (key === 'Escape') close()
  else return false
  return true
}

function suggestIn(field: HTMLInputElement, box: HTMLElement, status: HTMLElement) {
  const list = listFor(field, box, status)
  const questions = questionsOf(field, list, box.dataset.from ?? '')
  const close = () => {
    questions.stop()
    list.close()
  }
  box.setAttribute('role', 'listbox')
  box.setAttribute('aria-label', box.dataset.label ?? '')
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': box.id, 'aria-expanded': 'false' }
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value)
  field.addEventListener('input', (event) => (event as InputEvent).isComposing || questions.typed())
  field.addEventListener('compositionend', questions.typed)
  field.addEventListener('keydown', (event) => {
    const plain = !(event.isComposing || event.altKey || event.ctrlKey || event.metaKey)
    if (plain && pressed(event.key, list, close)) event.preventDefault()
  })
  field.addEventListener('blur', close)
  field.form?.addEventListener('submit', close)
  // A press on an option must not take the focus from the field before the click arrives.
  box.addEventListener('pointerdown', (event) => event.preventDefault())
  box.addEventListener('click', (event) => {
    const line = (event.target as Element).closest('[role=option]')
    if (line) list.go([...box.children].indexOf(line))
  })
}

const field = document.querySelector<HTMLInputElement>('input[data-suggestions]')
const box = field && document.getElementById(field.dataset.suggestions ?? '')
const status = box?.nextElementSibling
// In a copy of the site, which answers nothing, the form leads to the living one.
if (field?.form && box && status instanceof HTMLElement && new URL(field.form.action).origin === location.origin)
  suggestIn(field, box, status)
