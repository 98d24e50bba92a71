import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import { fieldAt, groupsAsked } from '../../src/domains/assistance/form.ts'
import type { Entry, Field, Value } from '../../src/domains/assistance/model.ts'
import type { SavedLetter } from '../../src/domains/assistance/saved-letter.ts'
import { openBrowser } from '../chromium.ts'
import { keptForOffline, letterPageBytesMax, openFile, openLetterPage, requestsOf, weighLetterPage } from '../letter-page.ts'
import { wordOutline } from '../unzip.ts'
import { bytesSent, origin, tagsOf, visit } from '../visit.ts'

const golden = (name: string) => readFileSync(join(home, 'tests/golden/letters', name), 'utf8')
const story = '01-video-hearing-of-a-smuggled-witness'
const { saved } = JSON.parse(golden(`${story}.json`)) as { saved: SavedLetter }
const begin = '/en/letters?from=AT&to=SM&measure=hearing_video&on=2026-11-20'
const passphrase = 'four words drawn by chance'

const wordsOf = (value: Value) =>
  typeof value === 'string' ? [value] : typeof value === 'object' && 'text' in value ? [value.text, value.translations?.it ?? ''] : []

/** What the story has in every field in which somebody types, as it begins: none of it may be in any request. */
const typed = Object.entries(saved.answers.entries)
  .flatMap(([group, entries]: [string, Entry[]]) =>
    entries.flatMap((entry) => Object.entries(entry).map(([id, value]) => ({ path: `${group}.${id}`, value }))),
  )
  .filter(({ path }) => ['line', 'text'].includes(fieldAt(path)?.kind ?? ''))
  .flatMap(({ value }) => wordsOf(value))
  .map((text) => text.slice(0, 24))
  .filter((text) => text.length >= 8)

/** A letter just begun, on the treaties of the story: states, measures and languages, and nothing else. */
const only = (group: string, fields: string[]) =>
  (saved.answers.entries[group] ?? []).map((entry) => Object.fromEntries(Object.entries(entry).filter(([field]) => fields.includes(field))))
const codesOnly = {
  requested: only('requested', ['state']),
  measures: only('measures', ['code']),
  sending: only('sending', ['language', 'on']),
}

const fill = async (page: Page, field: Field, path: string, entry: number, value: Value) => {
  const box = page.locator(`[data-path="${path}"][data-entry="${entry}"]`)
  if (field.kind === 'text' && typeof value === 'object' && 'text' in value) {
    await box.locator('textarea').first().fill(value.text)
    const twin = box.locator('textarea').nth(1)
    if (await twin.count()) await twin.fill(value.translations?.it ?? '')
  } else if (field.kind === 'several' && Array.isArray(value)) {
    for (const code of value) {
      const label = field.options?.find((one) => one.code === code)?.label.en ?? code
      await box.getByLabel(label, { exact: true }).check()
    }
  } else if (field.kind === 'confirm') await box.locator('input').check()
  else if (field.kind === 'count' && value === 'unknown') await box.locator('input[type=checkbox]').check()
  else if (field.kind === 'line' && path !== 'sending.language') await box.locator('input').fill(String(value))
  else if (field.kind === 'day' || field.kind === 'count') await box.locator('input').first().fill(String(value))
  else await box.locator('select').selectOption(String(value))
}

/** Answers the questions of one group as the story does, in the order of the form: later ones come up when they are asked. */
const answerGroup = async (page: Page, group: ReturnType<typeof groupsAsked>[number]) => {
  const entries = saved.answers.entries[group.id] ?? []
  for (const [index, entry] of entries.entries()) {
    if (group.repeats && (await page.locator('.entry').count()) <= index) await page.getByRole('button', { name: 'Add an entry' }).click()
    for (const field of group.fields) {
      const value = entry[field.id]
      if (value !== undefined) await fill(page, field, `${group.id}.${field.id}`, index, value)
    }
  }
}

const goOn = async (page: Page) => {
  const before = await page.locator('#letter .asked h2').textContent()
  await page.locator('#next').click()
  await expect.poll(() => page.locator('#letter .screen > h2, #letter .asked h2').first().textContent()).not.toBe(before)
}

const bytesOf = async (download: Download) => new Uint8Array(readFileSync(await download.path()))

const taken = async (page: Page, button: string) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()])
  return bytesOf(download)
}

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe('a letter of request', () => {
  let context: BrowserContext
  let page: Page
  let requests: string[]
  const wrong: string[] = []
  beforeAll(async () => {
    context = await browser.newContext({ baseURL: origin(), acceptDownloads: true })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    requests = requestsOf(context)
    page = await context.newPage()
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
  })
  afterAll(() => context.close())

  test('is written question by question, and comes out as agreed', async () => {
    await openLetterPage(page)
    const begun = JSON.stringify({ ...saved, answers: { ...saved.answers, entries: codesOnly } })
    await openFile(page, 'x.json', 'application/json', begun)
    for (const group of groupsAsked(saved.answers, saved.context)) {
      await page.locator('#letter .asked h2', { hasText: group.title.en }).first().waitFor()
      await answerGroup(page, group)
      await goOn(page)
    }
    await page.locator('.versions').waitFor()
    expect(await page.locator('#state').textContent()).toContain('final version')
    expect(await wordOutline(await taken(page, '#word-en'))).toBe(golden(`${story}.en.docx.txt`))
    expect(await wordOutline(await taken(page, '#word-it'))).toBe(golden(`${story}.it.docx.txt`))
    await page.locator('#copy-en').click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(golden(`${story}.en.txt`))
  }, 120_000)

  test('survives the end of its tab', async () => {
    await page.locator('a', { hasText: 'Back to the questions' }).click()
    await page.locator('[data-path="requesting.place"] input').fill('Marked place of the seat')
    await page.getByText('Kept on this device.').waitFor()
    await page.close()
    page = await context.newPage()
    await page.goto('/en/letters')
    await page.getByRole('button', { name: 'Continue' }).click()
    expect(await page.locator('[data-path="requesting.place"] input').inputValue()).toBe('Marked place of the seat')
    const stored = await page.evaluate(
      () =>
        new Promise<{ words: string; readable: boolean }>((resolve) => {
          const opening = indexedDB.open('liaison-letters')
          opening.onsuccess = () => {
            const read = opening.result.transaction(['drafts', 'keys'])
            const drafts = read.objectStore('drafts').getAll()
            const key = read.objectStore('keys').get('seal')
            read.oncomplete = () => {
              const words = drafts.result.map(({ sealed }) => new TextDecoder().decode(sealed)).join('')
              opening.result.close()
              resolve({ words, readable: (key.result as CryptoKey).extractable })
            }
          }
        }),
    )
    expect(stored.words.length).toBeGreaterThan(1000)
    expect(stored.words).not.toContain('Marked place')
    expect(stored.readable).toBe(false)
  })

  test('is continued, saved and sealed without a network', async () => {
    await keptForOffline(page)
    await context.setOffline(true)
    await page.reload()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.locator('[data-path="requesting.place"] input').fill('Exampleville')
    await page.locator('#to-letter').click()
    await expect.poll(() => page.locator('#network').textContent()).toContain('No network')
    expect(await wordOutline(await taken(page, '#word-it'))).toBe(golden(`${story}.it.docx.txt`))
    const plain = await taken(page, '#save-plain')
    expect(JSON.parse(new TextDecoder().decode(plain)).answers).toEqual({
      ...saved.answers,
      entries: { ...saved.answers.entries, ...textsInItalian },
    })
    await page.locator('#passphrase').fill(passphrase)
    await page.locator('#passphrase-again').fill(passphrase)
    const sealed = new TextDecoder().decode(await taken(page, '#seal'))
    expect(sealed).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/)
    await page.getByRole('button', { name: 'All letters' }).click()
    await openFile(page, 'x.age', 'text/plain', sealed)
    await page.locator('#open-passphrase').fill(passphrase)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.locator('#letter .asked').waitFor({ timeout: 30_000 })
    expect(await page.locator('[data-path="requesting.place"] input').inputValue()).toBe('Exampleville')
    await context.setOffline(false)
  }, 90_000)

  test('is cleared from the device, with the page kept for it', async () => {
    await page.locator('#clear').click()
    await Promise.all([page.waitForEvent('load'), page.locator('#clear-yes').click()])
    await page.getByText('None.', { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: 'Continue' }).count()).toBe(0)
  })

  test('begins with codes, and only codes are asked', async () => {
    await page.goto(begin)
    await page.locator('#begin').click()
    await page.locator('#letter .asked').waitFor()
    await page.getByRole('button', { name: /^3\. Legal basis/ }).click()
    expect(await page.locator('#letter .asked table').innerText()).toContain('San Marino')
    const asked = requests.filter((request) => request.includes('/api/v1/letters?'))
    expect(asked.length).toBeGreaterThan(0)
    for (const request of asked)
      expect(request.split('\n')[0]).toMatch(/\?from=[A-Z]{2}&to=[A-Z,]+&measure=[a-z_,]+&on=[\d-]+&lang=(en|fr)$/)
  })

  test('was in no request while it was typed, kept, saved and taken away', async () => {
    expect(typed.length).toBeGreaterThan(20)
    expect(requests.length).toBeGreaterThan(20)
    for (const word of [...typed, 'Marked place', passphrase]) expect(requests.filter((request) => request.includes(word))).toEqual([])
    expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([])
    expect(requests.filter((request) => !request.startsWith(`GET ${origin()}/`) && !request.startsWith('GET blob:'))).toEqual([])
    expect(wrong).toEqual([])
  })
})

/** The file keeps the translation the page asked for; the story holds one more. */
const textsInItalian = Object.fromEntries(
  Object.entries(saved.answers.entries).map(([group, entries]) => [
    group,
    entries.map((entry) =>
      Object.fromEntries(
        Object.entries(entry).map(([field, value]) =>
          typeof value === 'object' && 'text' in value && value.translations
            ? [field, { text: value.text, translations: { it: value.translations.it } }]
            : [field, value],
        ),
      ),
    ),
  ]),
)

describe('the page of the letter', () => {
  test('weighs little: questions, rules, words of two languages, Word and sealing', async () => {
    const context = await browser.newContext({ baseURL: origin() })
    const page = await context.newPage()
    const sizes = await weighLetterPage(page, async (file) => (await bytesSent(file)).bytes)
    expect(sizes.length).toBeGreaterThan(4)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(letterPageBytesMax)
    await context.close()
  })

  test('its fields have no name and stand in no form', async () => {
    const context = await browser.newContext({ baseURL: origin() })
    const page = await context.newPage()
    await page.goto(begin)
    await keptForOffline(page)
    await page.locator('#begin').click()
    await page.locator('#letter .asked').waitFor()
    expect(await page.locator('#letter form, #letter [name]').count()).toBe(0)
    await context.close()
  })

  test('says without a script what it is, and what a lawful request contains', async () => {
    const { text } = await visit('/fr/letters')
    expect(text).toContain('il n’a pas démarré')
    expect(text).toContain('Autorité requérante')
    expect(tagsOf(text).filter(({ name }) => name === 'details').length).toBeGreaterThan(12)
  })

  test.each([
    ['en', 1280, 'light'],
    ['fr', 360, 'dark'],
  ] as const)('can be read and used by keyboard: %s, %i px, %s', async (language, width, colorScheme) => {
    const context = await browser.newContext({ baseURL: origin(), viewport: { width, height: 800 }, colorScheme })
    const page = await context.newPage()
    const look = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await page.goto(begin.replace('/en/', `/${language}/`))
    await keptForOffline(page)
    await look()
    await page.locator('#begin').focus()
    await page.keyboard.press('Enter')
    await page.locator('#letter .asked').waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    await page.locator('#next').focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('summary')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q-requesting-authority-0')
    await look()
    await page.locator('#to-letter').focus()
    await page.keyboard.press('Enter')
    await page.locator('.versions').waitFor()
    await look()
    await context.close()
  })
})
