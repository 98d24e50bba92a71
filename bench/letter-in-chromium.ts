import { statSync } from 'node:fs'
import type { Browser, Download, Page } from 'playwright-core'
import { openBrowser } from '../tests/chromium.ts'
import { letterPageBytesMax, openFile, openLetterPage, weighLetterPage } from '../tests/letter-page.ts'
import { fetchFrom } from './contender.ts'
import { letterLanguages, letterLimitMs, longLetter } from './letters.ts'
import { startLiaison } from './liaison.ts'

// The letter of letters.ts as a reader has it: opened from a file on the built page, from the first click to both Word files on
// the disk. Every round begins in a browser profile that has never seen the page: nobody writes the same letter five times.

export type ChromiumLetter = { bestMs: number; medianMs: number; bytes: number; pageFiles: number; pageBytes: number }

const rounds = 5

const asBrotli = (origin: string) => async (address: string) => {
  const { status, headers, body } = await fetchFrom({ origin, headers: { 'accept-encoding': 'br' } }, address)
  if (status !== 200 || headers['content-encoding'] !== 'br') throw new Error(`${address} answers ${status}, and not as brotli`)
  return body.length
}

const inNewProfile = async <T>(browser: Browser, origin: string, done: (page: Page) => Promise<T>): Promise<T> => {
  const context = await browser.newContext({ baseURL: origin, acceptDownloads: true })
  return done(await context.newPage()).finally(() => context.close())
}

const sizeOf = async (download: Download) => statSync(await download.path()).size

async function takeBoth(page: Page): Promise<{ ms: number; bytes: number }> {
  await openLetterPage(page)
  await openFile(page, 'letter.json', 'application/json', longLetter())
  await page.locator('#to-letter').click()
  for (const language of letterLanguages) await page.locator(`#word-${language}`).waitFor()
  const coming = letterLanguages.map((language) =>
    page.waitForEvent('download', (download) => download.suggestedFilename().endsWith(`-${language}.docx`)),
  )
  const since = performance.now()
  for (const language of letterLanguages) await page.locator(`#word-${language}`).click()
  const sizes = await Promise.all(coming.map(async (download) => sizeOf(await download)))
  return { ms: performance.now() - since, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

export async function timeLetterInChromium(dataFolder: string, port: number): Promise<ChromiumLetter> {
  const origin = `http://127.0.0.1:${port}`
  const liaison = await startLiaison(dataFolder, port)
  const browser = await openBrowser()
  try {
    const sizes = await inNewProfile(browser, origin, (page) => weighLetterPage(page, asBrotli(origin)))
    const taken: { ms: number; bytes: number }[] = []
    while (taken.length < rounds) taken.push(await inNewProfile(browser, origin, takeBoth))
    const times = taken.map(({ ms }) => ms).sort((a, b) => a - b)
    return {
      bestMs: times[0] ?? 0,
      medianMs: times[Math.floor(rounds / 2)] ?? 0,
      bytes: taken[0]?.bytes ?? 0,
      pageFiles: sizes.length,
      pageBytes: sizes.reduce((sum, size) => sum + size, 0),
    }
  } finally {
    await browser.close()
    await liaison.stop()
  }
}

export const chromiumLetterLines = ({ bestMs, medianMs, bytes, pageFiles, pageBytes }: ChromiumLetter): string[] => {
  const told = (kept: boolean) => (kept ? 'ok' : 'miss')
  const times = `${Math.round(medianMs)} ms median, ${Math.round(bestMs)} ms best of ${rounds}`
  const limit = `limit ${letterLimitMs} ms: ${told(medianMs < letterLimitMs)}`
  const weight = `${(pageBytes / 1000).toFixed(1)} kB as brotli in ${pageFiles} files; limit ${letterPageBytesMax / 1000} kB`
  return [
    `the same on the built page (Chromium, click to both files): ${times}, ${Math.round(bytes / 1024)} KiB; ${limit}`,
    `page of the letter, beyond itself: ${weight}: ${told(pageFiles > 0 && pageBytes <= letterPageBytesMax)}`,
  ]
}
