import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/**
 * A page is looked at by all rules in one of its languages, and for its colours in the dark in the other: what it is made of and
 * its colours are the same in both. `npm run test:long` looks in every way.
 */
export const inEveryWay = process.env.EVERY_WAY === '1'
export const waysOf = (place: number, turn: number): Scheme[] =>
  inEveryWay ? ['light', 'dark'] : [(place + turn) % 2 === 0 ? 'light' : 'dark']

export const narrow = { width: 320, height: 640 }
export const wide = { width: 1280, height: 800 }

// Dark differs from light in its colours only.
const rulesFor = { light: { type: 'tag', values: tags }, dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } } as const
type Scheme = keyof typeof rulesFor

/** What axe finds, in one line each. */
export async function faultsOf(page: Page, scheme: Scheme): Promise<string[]> {
  // Colours are read at once: none may be on its way to another.
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
  const { type, values } = rulesFor[scheme]
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ runOnly: { type, values: [...values] }, resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  return violations.map(({ id, help, nodes }) => `${scheme}: ${id}: ${help} (${nodes.length}; ${nodes[0]?.target.join(' ')})`)
}

/** How far a page reaches beyond its window, and what sticks out. */
export const overhang = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const out = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 1)
    return [
      `${document.documentElement.scrollWidth} px wide`,
      ...out.slice(-3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
    ]
  })

export const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
