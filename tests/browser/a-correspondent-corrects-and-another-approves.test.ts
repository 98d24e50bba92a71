import { rmSync } from 'node:fs'
import type pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../chromium.ts'
import { newFolder } from '../program.ts'
import { connectAsOwner, signedIn } from '../signed-in.ts'
import { startSite } from '../site.ts'

// A correspondent corrects what is said of their law, another person of the state approves, and everybody sees it on the
// next request: the page, the comparison, programs.

const folder = newFolder()
let site: Awaited<ReturnType<typeof startSite>>
let browser: Browser
let client: pg.Client
let ada: Page
let bea: Page

/** Whoever sits at another computer, signed in and just confirmed; no page of theirs runs a script. */
const somebody = async (name: string, role: 'correspondent' | 'national_administrator') => {
  const { cookie } = await signedIn(client, role, { name, authority: 'Ministero della Giustizia' })
  const value = cookie.slice(cookie.indexOf('=') + 1)
  const context = await browser.newContext({ javaScriptEnabled: false })
  await context.addCookies([
    { name: '__Host-liaison', value, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' },
  ])
  return context.newPage()
}

beforeAll(async () => {
  site = await startSite(folder, { host: 'localhost' })
  client = await connectAsOwner(site.dataFolder)
  browser = await openBrowser()
  ada = await somebody('Ada Esempio', 'correspondent')
  bea = await somebody('Bea Esempio', 'national_administrator')
})
afterAll(async () => {
  await browser?.close()
  await client?.end()
  await site?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const read = async (path: string) => (await fetch(site.origin + path)).text()
/** What everybody sees of the longest imprisonment for helping somebody in: page, comparison, programs. */
const everywhere = async () => ({
  page: (await read('/en/countries/it')).replace(/<[^>]+>/g, ' ').includes('11 years'),
  matrix: (await read('/en/compare?states=IT&elements=imprisonment_max')).replace(/<[^>]+>/g, ' ').includes('11 years'),
  program: (
    JSON.parse(await read('/api/v1/states/IT')) as { offences: { id: string; penalty: { imprisonmentMaxMonths: number } }[] }
  ).offences.find(({ id }) => id === 'it-entry')?.penalty.imprisonmentMaxMonths,
})

const place = '/en/members/law/it/offence/it-entry'

test('the list tells how much is confirmed, and one click confirms a row', async () => {
  await ada.goto(`${site.origin}/en/members/law`)
  const before = Number(/^(\d+) of/.exec((await ada.textContent('.progress')) ?? '')?.[1])
  const row = ada.locator('tr', { hasText: 'Liability of legal persons' })
  await row.getByRole('button', { name: /Still correct/ }).click()
  await ada.waitForURL(/confirmed=/)
  expect(await ada.textContent('[role=status]')).toContain('Liability of legal persons')
  expect(await ada.textContent('.progress')).toContain(`${before + 1} of`)
})

test('a form that is not finished comes back as it was typed, each fault at its field', async () => {
  await ada.goto(`${site.origin}${place}/correct`)
  expect(await ada.inputValue('[name="entry.penalty.imprisonmentMaxMonths"]')).not.toBe('132')
  await ada.fill('[name="entry.penalty.imprisonmentMaxMonths"]', '132')
  await ada.fill('[name="entry.summary.fr"]', '')
  await ada.click('button[value=submit]')
  expect(await ada.locator('.faults li').count()).toBe(3)
  expect(await ada.inputValue('[name="entry.penalty.imprisonmentMaxMonths"]')).toBe('132')
})

test('handed in, it waits; its author cannot approve it; another person can, and everybody sees it', async () => {
  const seen = await everywhere()
  const head = (await client.query('select max(seq) as head from ledger.change')).rows[0].head
  await ada.fill('[name="entry.summary.fr"]', 'Favoriser l’entrée irrégulière.')
  await ada.check('[name=cause][value=wrong]')
  await ada.check('[name=significance][value=major]')
  await ada.fill('[name=noteEn]', 'The maximum is eleven years.')
  await ada.fill('[name=noteFr]', 'Le maximum est de onze ans.')
  await ada.click('button[value=submit]')
  await ada.waitForURL(/members\/proposals\//)
  expect(await ada.locator('form[action="?/approve"]').count()).toBe(0)
  expect(await everywhere()).toEqual(seen)
  expect(seen).toMatchObject({ page: false, matrix: false })

  await bea.goto(`${site.origin}/en/members/proposals`)
  await bea.click('table a')
  expect(await bea.textContent('table')).toContain('132')
  await bea.click('form[action="?/approve"] button')
  await bea.waitForURL(/done=yes/)
  expect(await bea.textContent('.lead')).toContain('published')
  expect(await everywhere()).toEqual({ page: true, matrix: true, program: 132 })
  const changes = JSON.parse(await read(`/api/v1/changes?since=${head}&state=IT`)) as { items: object[] }
  expect(changes.items.at(-1)).toMatchObject({ significance: 'major', note: { en: 'The maximum is eleven years.' } })
})

test('the page of the statement shows both positions; withdrawn, it is gone everywhere at once', async () => {
  await ada.goto(site.origin + place)
  expect(await ada.locator('section:has(#beside) thead th').allTextContents()).toEqual(['Question', 'The state', 'Published sources'])
  await ada.locator('summary', { hasText: 'Withdraw now' }).click()
  await ada.click('form[action="?/withdraw"] button')
  await ada.waitForURL(/done=yes/)
  expect((await everywhere()).program ?? null).toBeNull()
  expect(await read('/en/countries/it')).not.toContain('132')
})
