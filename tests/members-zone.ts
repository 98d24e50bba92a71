import { rmSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Authenticator, giveAuthenticator } from './authenticator.ts'
import { openBrowser } from './chromium.ts'
import { liaison, newFolder } from './program.ts'
import { startSite } from './site.ts'

export const cookieName = '__Host-liaison'

/** A program of its own whose members' zone nobody has entered yet, and a browser with a passkey in software. */
export class MembersZone {
  private folder = newFolder()
  site!: Awaited<ReturnType<typeof startSite>>
  browser!: Browser
  context!: BrowserContext
  page!: Page
  key!: Authenticator
  link = ''

  async open({ demonstration = false } = {}) {
    this.site = await startSite(this.folder, { host: 'localhost', args: demonstration ? ['--demo'] : [] })
    this.link = /http\S+#\S+/.exec((await this.firstLink()).said)?.[0] ?? ''
    this.browser = await openBrowser()
    this.context = await this.browser.newContext()
    this.page = await this.context.newPage()
    this.key = await giveAuthenticator(this.context, this.page)
  }

  /** Stops and starts on the same records; with the same address, so that passkeys and sessions hold. */
  async restart(args: string[] = []) {
    const { port } = new URL(this.site.origin)
    await this.site.stop()
    this.site = await startSite(this.folder, { host: 'localhost', port: Number(port), args })
  }

  async close() {
    await this.browser?.close()
    await this.site?.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  firstLink() {
    const { dataFolder, origin } = this.site
    return liaison(['first-link'], { LIAISON_DATA_DIR: dataFolder, PORT: new URL(origin).port, ORIGIN: origin })
  }

  go = (path: string) => this.page.goto(this.site.origin + path)
  submitPasskey = () => this.page.click('form[data-passkey] button[type=submit]')
  sessionCookie = async () => (await this.context.cookies()).find(({ name }) => name === cookieName)?.value
  mine = async () => ({ cookie: `${cookieName}=${await this.sessionCookie()}` })

  async signIn(next = '') {
    await this.go(`/en/sign-in${next}`)
    await this.submitPasskey()
    await this.page.waitForURL(/\/members/)
  }

  /** Ada begins and comes as far as the terms. */
  async begin() {
    await this.page.goto(this.link)
    await this.page.fill('#name', 'Ada Example')
    await this.page.fill('#email', 'ada@example.org')
    await this.page.fill('#authority', 'Secretariat')
    await this.page.fill('#passkeyName', 'Laptop')
    await this.submitPasskey()
    await this.page.waitForURL(/\/members\/terms/)
  }

  async acceptTerms(page = this.page) {
    await page.check('#accept')
    await page.click('article button[type=submit]')
    await page.waitForURL(/\/en\/members$/)
  }

  /** As a program would ask, with whatever headers it likes. */
  ask = (path: string, init: RequestInit = {}) => fetch(this.site.origin + path, { redirect: 'manual', ...init })
  post = (path: string, fields: Record<string, string>, headers: Record<string, string>) =>
    this.ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })
  isSignedIn = async (cookie: string | undefined) =>
    (await this.ask('/en/members', { headers: { cookie: `${cookieName}=${cookie}` } })).status === 200
}
