type Listener = (event: Event) => void
type Attributes = Record<string, string | boolean | null | undefined | Listener>
export type Child = Node | string | null | undefined | false

/**
 * An element with its attributes and children. A function listens to the event of that name; `true` is an attribute without a
 * value; null, undefined and false leave it out. Text comes in as text, never as HTML.
 */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value)
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value)
  }
  made.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false))
  return made
}

export const button = (text: string, pressed: () => void, attributes: Attributes = {}) =>
  element('button', { type: 'button', click: pressed, ...attributes }, text)

export const option = (value: string, text: string, chosen: boolean) => {
  const made = element('option', { value }, text)
  made.selected = chosen
  return made
}

/** A link in a list of faults: it leads to a field, not to an address. */
export const linkTo = (text: string, go: () => void, ...more: Child[]) => {
  const link = element('a', { href: '#letter' }, text, ...more)
  link.addEventListener('click', (event) => {
    event.preventDefault()
    go()
  })
  return link
}

/** What went wrong, above everything else, with the focus on it. */
export const faultSummary = (title: string, ...items: Node[]) =>
  element(
    'div',
    { class: 'summary', role: 'alert', tabindex: '-1' },
    element('p', {}, element('strong', {}, title)),
    items.length > 0 && element('ul', {}, ...items.map((item) => element('li', {}, item))),
  )
