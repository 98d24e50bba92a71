import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { bareEnvironment } from '../site.ts'
import { tagsOf } from '../visit.ts'

const parent = mkdtempSync(join(tmpdir(), 'liaison-copy-'))
const folder = join(parent, 'site')
const living = 'https://liaison.example'

const liaison = (...words: string[]) =>
  promisify(execFile)('./liaison', words, {
    env: { ...bareEnvironment(), LIAISON_DATA_DIR: inject('siteData'), ORIGIN: living },
  }).catch((error: { code: number; stdout: string; stderr: string }) => error)

/** A file server that knows nothing of us, with the copy under /x/. */
const server = createServer((request, response) => {
  const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '')
  const asked = join(folder, path.replace(/^\/x\//, ''))
  const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked
  if (!path.startsWith('/x/') || !existsSync(file)) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': file.endsWith('.html') ? 'text/html' : 'application/octet-stream' }).end(readFileSync(file))
})

describe('a copy of the site', () => {
  let base: string
  let said: string
  beforeAll(async () => {
    said = (await liaison('export', 'site', folder)).stdout
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x/`
  })
  afterAll(() => {
    server.close()
    rmSync(parent, { recursive: true })
  })

  test('says what is in it and what was left out', () => {
    expect(said).toMatch(/^\d{3,} pages and \d{3,} files written/)
    expect(said).toMatch(/Left out: what needs a question/)
  })

  test('has no broken link under a path of somebody else’s', async () => {
    const seen = new Set<string>()
    const broken: string[] = []
    const waiting = [base]
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      if (seen.has(address)) continue
      seen.add(address)
      const answer = await fetch(address)
      const text = await answer.text()
      if (answer.status !== 200) broken.push(address)
      if (answer.headers.get('content-type') !== 'text/html') continue
      for (const { name, attributes } of tagsOf(text)) {
        const value = attributes.href ?? attributes.src ?? attributes.action
        if (value === undefined || (name === 'form' && !value.startsWith(living))) {
          if (name === 'form') broken.push(`${address}: a form that asks the copy`)
          continue
        }
        const url = new URL(value, address)
        if (url.origin !== new URL(base).origin) continue
        if (!url.href.startsWith(base) || url.search !== '') broken.push(`${address} → ${value}`)
        waiting.push(url.href.replace(/#.*/, ''))
      }
    }
    expect(broken).toEqual([])
    expect([...seen].filter((address) => /\/countries\/[a-z]{2}\/index\.html$/.test(address))).toHaveLength(92)
  })

  test('says on each page that it is a copy, in its language, and names the living page', () => {
    const french = readFileSync(join(folder, 'fr/countries/it/index.html'), 'utf8')
    expect(french).toContain(`<a href="${living}/fr/countries/it">La page vivante</a>`)
    expect(french).toContain(`<link rel="canonical" href="${living}/fr/countries/it"/>`)
    expect(readFileSync(join(folder, 'sitemap.xml'), 'utf8')).toContain(`<loc>${living}/en/countries/it</loc>`)
  })

  test('is never written over something', async () => {
    const answer = await liaison('export', 'site', folder)
    expect('code' in answer && answer.code).toBe(1)
    expect(answer.stderr).toMatch(/not empty/)
    expect(readdirSync(parent)).toEqual(['site'])
  })
})
