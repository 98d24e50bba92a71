import type { BrowserContext, Page, Request } from 'playwright-core'

/** The most that the page of the letter may load beyond itself, packed (issue 5). */
export const letterPageBytesMax = 250_000

export const openLetterPage = async (page: Page) => {
  await page.goto('/en/letters')
  await keptForOffline(page)
}

/** By then everything has been fetched, also what is used later. */
export const keptForOffline = (page: Page) => page.waitForSelector('#letter[data-offline-ready]', { state: 'attached', timeout: 30_000 })

export const openFile = (page: Page, name: string, mimeType: string, text: string) =>
  page.locator('#open-file').setInputFiles({ name, mimeType, buffer: Buffer.from(text) })

/** Bytes, as `sizeOf` tells them, of each file that the page loads beyond itself: questions, rules, words, Word and sealing. */
export async function weighLetterPage(page: Page, sizeOf: (address: string) => Promise<number>): Promise<number[]> {
  const files = new Set<string>()
  page.on('request', (request) => request.url().includes('/_app/immutable/workers/') && files.add(request.url()))
  await openLetterPage(page)
  return Promise.all([...files].map(sizeOf))
}

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** All that is asked of any server from now on, as sent and as read. */
export const requestsOf = (context: BrowserContext) => {
  const requests: string[] = []
  const note = (request: Request) => {
    const headers = Object.values(request.headers()).join('\n')
    requests.push(`${request.method()} ${request.url()}\n${request.postData() ?? ''}\n${decoded(`${request.url()} ${headers}`)}`)
  }
  context.on('request', note)
  return requests
}
