import type { Page } from 'playwright-core'

export type Focused = { tag: string; href: string | null; text: string; visible: boolean; marked: boolean; again: boolean }

/** What has the focus, whether it can be seen, and whether it looks different from when it has not. */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const box = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    // A date has several steps inside one field, the last of which the browser marks by itself.
    const again = element.hasAttribute('data-seen') && element.matches('input[type=date]')
    element.setAttribute('data-seen', '')
    return {
      again,
      tag: element.tagName.toLowerCase(),
      href: element.getAttribute('href'),
      text: (element.textContent ?? '').trim().slice(0, 40),
      visible: box.width > 4 && box.height > 4 && box.bottom > 0 && box.top < innerHeight && style.visibility === 'visible',
      marked: (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none',
    }
  })

const stepsMax = 400

/** Presses Tab through a whole page: where the focus could not be seen, and how many steps there were. */
export async function stepThrough(page: Page): Promise<{ lost: Focused[]; steps: number }> {
  const reachable = await page.evaluate(
    () =>
      [...document.querySelectorAll('a[href], button, summary, input, select, [tabindex="0"]')].filter((one) => one.checkVisibility())
        .length,
  )
  const lost: Focused[] = []
  let steps = 0
  for (; steps < Math.min(stepsMax, reachable); steps += 1) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (now.tag === 'body') break
    if (!now.visible || !(now.marked || now.again)) lost.push(now)
  }
  return { lost, steps }
}
