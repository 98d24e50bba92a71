import { rmSync } from 'node:fs'
import type pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { MemberRole } from '#vocabulary/member-role.ts'
import { openBrowser } from '../chromium.ts'
import { newFolder } from '../program.ts'
import { connectAsOwner, signedIn } from '../signed-in.ts'
import { startSite } from '../site.ts'

// The secretariat asks a state whether its law is still rightly told; its correspondent says yes from the mail, without signing in, and
// everybody sees it on the next request. What is withdrawn is gone from every page as fast, and its place says so.

const folder = newFolder()
let site: Awaited<ReturnType<typeof startSite>>
let browser: Browser
let client: pg.Client

const newPage = async (cookie?: string): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  if (cookie) {
    const value = cookie.slice(cookie.indexOf('=') + 1)
    await context.addCookies([
      { name: '__Host-liaison', value, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' },
    ])
  }
  return context.newPage()
}
const somebody = async (name: string, role: MemberRole, party: string, authority: string) =>
  (await signedIn(client, role, { name, party, authority })).cookie

let correspondent: string
let secretariat: Page

beforeAll(async () => {
  site = await startSite(folder, { host: 'localhost' })
  client = await connectAsOwner(site.dataFolder)
  browser = await openBrowser()
  correspondent = await somebody('Ada Esempio', 'correspondent', 'IT', 'Ministero della Giustizia')
  secretariat = await newPage(await somebody('Cléa Modèle', 'secretariat', 'council_of_europe', 'Secretariat of the CDPC'))
})
afterAll(async () => {
  await browser?.close()
  await client?.end()
  await site?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The address that the correspondent is sent. */
const linkInMail = async () => {
  const { rows } = await client.query<{ plain: string }>("select plain from mail.message where kind = 'round'")
  const [address] = /\S+\/en\/round\/\S+/.exec(rows[0]?.plain ?? '') ?? []
  if (!address) throw new Error('Nothing was sent yet.')
  return address
}
const read = async (path: string) => (await fetch(site.origin + path)).text()
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
/** What stands at a place of the state's page, up to the next one. */
const statementOn = async (anchor: string, language = 'en') => {
  const page = await read(`/${language}/countries/it`)
  const from = page.indexOf(`id="${anchor}"`)
  expect(from).toBeGreaterThan(0)
  return wordsOf(page.slice(from, page.indexOf(' id="', from)))
}
type Row = { state: string; topic: string; confirmed: number }
const confirmedIn = async (state: string) => {
  const { items } = JSON.parse(await read('/api/v1/coverage')) as { items: Row[] }
  return items.filter((row) => row.state === state).reduce((sum, { confirmed }) => sum + confirmed, 0)
}
const rowOfItaly = async () => {
  const page = await read('/en/coverage')
  const from = page.indexOf('href="/en/countries/it"')
  expect(from).toBeGreaterThan(0)
  return wordsOf(page.slice(from, page.indexOf('</tr>', from)))
}

test('the secretariat opens a round; what is missing is named, and what was typed stays', async () => {
  await secretariat.goto(`${site.origin}/en/members/rounds?ticked=none`)
  await secretariat.fill('[name=nameEn]', 'Offences')
  await secretariat.fill('[name=nameFr]', 'Infractions')
  await secretariat.fill('[name=deadline]', new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10))
  await secretariat.getByLabel('the offence').check()
  await secretariat.click('button.primary')
  expect(await secretariat.locator('.faults a').allTextContents()).toEqual(['States'])
  expect(await secretariat.inputValue('[name=nameEn]')).toBe('Offences')
  expect(await secretariat.getByLabel('the offence').isChecked()).toBe(true)
  await secretariat.getByLabel('Italy').check()
  await secretariat.click('button.primary')
  await secretariat.waitForURL(/asked=/)
  expect(await secretariat.textContent('[role=status]')).toContain('The round is open')
})

test('the link in the mail confirms a statement without signing in, and everybody sees by whom', { timeout: 120_000 }, async () => {
  expect(await statementOn('it-entry')).not.toContain('confirmed by')
  const before = await confirmedIn('IT')
  const visitor = await newPage()
  await visitor.goto(await vi.waitFor(linkInMail, { timeout: 90_000, interval: 500 }))
  const row = visitor.locator('.rows li', { has: visitor.locator('a[href$="#it-entry"]') })
  expect(await row.textContent()).toContain('not confirmed')
  // To open the link is to say nothing: programs that look into mail do it.
  expect(await statementOn('it-entry')).not.toContain('confirmed by')
  await row.getByRole('button').click()
  await visitor.waitForURL(/done=yes/)
  expect(await row.textContent()).toContain('answered')
  expect(await row.getByRole('button').count()).toBe(0)

  expect(await statementOn('it-entry')).toContain('confirmed by Ministero della Giustizia (Italy)')
  expect(await statementOn('it-entry', 'fr')).toContain('confirmé par Ministero della Giustizia (Italie)')
  const after = await confirmedIn('IT')
  expect(after).toBeGreaterThan(before)
  expect(await rowOfItaly()).toContain(`Confirmed: ${after}`)
  await secretariat.goto(`${site.origin}/en/members/rounds`)
  expect(await secretariat.locator('tbody tr').first().textContent()).toMatch(/\b1 of \d+/)
})

test('what is withdrawn is gone from the page, the interface and the matrix on the next request; its place says so', async () => {
  const offences = async () => {
    const state = JSON.parse(await read('/api/v1/states/IT')) as { offences: { id: string; article?: string | null }[] }
    return state.offences.find(({ id }) => id === 'it-entry')
  }
  const cell = async () => wordsOf(await read('/en/compare?states=IT&cell=IT.imprisonment_max'))
  expect(await statementOn('it-entry')).toContain('6 years')
  expect(await offences()).toMatchObject({ article: 'Art. 12(1)' })
  expect(await cell()).toMatch(/6 years/)
  const ada = await newPage(correspondent)
  await ada.goto(`${site.origin}/en/members/law/it/offence/it-entry`)
  await ada.locator('summary', { hasText: 'Withdraw now' }).click()
  await ada.click('form[action="?/withdraw"] button')
  await ada.waitForURL(/done=yes/)

  const place = await statementOn('it-entry')
  expect(place).toMatch(/Withdrawn on .* by Ministero della Giustizia \(Italy\)/)
  expect(place).not.toContain('6 years')
  expect((await offences())?.article ?? null).toBeNull()
  expect(await cell()).not.toMatch(/6 years[^,]*Art\. 12\(1\)/)
  // Nobody can confirm what is no longer said.
  const visitor = await newPage()
  await visitor.goto(await linkInMail())
  // The round does not ask about it any more.
  await visitor.locator('.rows li').first().waitFor()
  expect(await visitor.locator('.rows li', { has: visitor.locator('a[href$="#it-entry"]') }).count()).toBe(0)
})
