import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { addressesIn, copiedPage } from './copied-page.ts'
import { Halt } from './halt.ts'
import { makeFolder } from './make-folder.server.ts'
import { isForOne } from './plain-address.ts'

type Answer = { type: string; body: Buffer }

/** `get` asks the program itself; `origin` is the living site's; `notice` is the HTML that each page of the copy begins with. */
export type CopyRequest = {
  get: (address: string) => Promise<Response>
  origin: string
  first: string[]
  notice: (address: string) => string
  folder: string
}
export type CopyCount = { pages: number; files: number; leftOut: number }

const redirectsMax = 5
const addressesMax = 20_000

const isPage = ({ type }: Answer) => type.startsWith('text/html')

/** Asks, following the site's own redirects; a link of ours that leads nowhere stops the copy. */
async function ask({ get, origin }: CopyRequest, address: string, hops = 0): Promise<Answer> {
  const response = await get(address)
  const location = response.headers.get('location')
  if (location && hops < redirectsMax) return ask({ get, origin } as CopyRequest, new URL(location, origin + address).pathname, hops + 1)
  if (response.status !== 200) throw new Halt(`The copy was not written: ${address} answers ${response.status}.`)
  return { type: response.headers.get('content-type') ?? '', body: Buffer.from(await response.arrayBuffer()) }
}

const styledWith = (css: string, address: string, origin: string) =>
  [...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)].flatMap(([, value = '']) => {
    const url = URL.parse(value, origin + address)
    return url?.origin === origin ? [url.pathname] : []
  })

const leadsTo = ({ type, body }: Answer, address: string, origin: string): string[] => {
  if (type.startsWith('text/html')) return addressesIn(body.toString('utf8'), address, origin)
  return type.startsWith('text/css') ? styledWith(body.toString('utf8'), address, origin) : []
}

async function collect(request: CopyRequest): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>()
  const waiting = [...request.first]
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (answers.has(address)) continue
    if (answers.size > addressesMax) throw new Halt(`The copy was not written: the site has more than ${addressesMax} addresses.`)
    const answer = await ask(request, address)
    answers.set(address, answer)
    waiting.push(...leadsTo(answer, address, request.origin).filter((path) => !isForOne(path)))
  }
  return answers
}

/** A page becomes a folder with an index, so that any file server finds it; an answer without an ending gets one. */
const fileFor = (address: string, answer: Answer) => {
  const path = decodeURIComponent(address).replace(/^\//, '')
  if (isPage(answer)) return path === '' ? 'index.html' : `${path}/index.html`
  return /\.[a-z0-9]+$/i.test(path) || !answer.type.includes('json') ? path : `${path}.json`
}

const queriesIn = (html: string) => new Set([...html.matchAll(/\shref="([^"#]*\?[^"]*)"/g)].map(([, href]) => href)).size

/** Writes every page and file that can be reached without a question into a new folder. */
export async function copySite(request: CopyRequest): Promise<CopyCount> {
  const { folder, origin, notice } = request
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Halt(`${folder} is not empty; give the name of a new folder.`)
  const answers = await collect(request)
  const files = new Map([...answers].map(([address, answer]) => [address, fileFor(address, answer)]))
  const unfinished = `${folder}.unfinished-${process.pid}`
  makeFolder(dirname(folder))
  rmSync(unfinished, { recursive: true, force: true })
  let leftOut = 0
  try {
    for (const [address, answer] of answers) {
      const path = join(unfinished, files.get(address) ?? '')
      mkdirSync(dirname(path), { recursive: true })
      if (!isPage(answer)) {
        writeFileSync(path, answer.body)
        continue
      }
      const html = answer.body.toString('utf8')
      leftOut += queriesIn(html)
      const copied = copiedPage(html, address, { origin, fileOf: (one) => files.get(one) })
      writeFileSync(
        path,
        copied.replace(/<body[^>]*>/, (body) => `${body}\n    ${notice(address)}`),
      )
    }
    rmSync(folder, { recursive: true, force: true })
    renameSync(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  const pages = [...answers.values()].filter(isPage).length
  return { pages, files: answers.size - pages, leftOut }
}
