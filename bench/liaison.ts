import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { home } from '#platform/home.ts'
import { type Contender, verify } from './contender.ts'
import { type Running, start } from './processes.ts'

export const pagePath = '/en/countries/it'
/** Ninety parties, seventeen rules, fourteen declarations. */
const treatyPath = '/en/treaties/cets-182'
/** The resolver’s page: an answer with bases, displaced rules, checks, safeguards and trace; and the same for programs. */
const question = '?from=FR&to=IT&measure=hearing_video&on=2026-11-21'
const resolverPath = `/en/cooperate${question}`
const resolvePath = `/api/v1/resolve${question}`
export const answerPath = '/api/v1/states/IT'

/** Requests for a range pass the page cache by (src/platform/page-cache.server.ts), so the page is made anew. */
const uncached = { range: 'bytes=0-' }

export async function startLiaison(dataFolder: string, port: number): Promise<Running> {
  mkdirSync(dataFolder, { recursive: true })
  const { DATABASE_URL: _, ORIGIN: __, ...rest } = process.env
  const env = { ...rest, NODE_ENV: 'production', LIAISON_DATA_DIR: dataFolder, PORT: String(port), HOST: '127.0.0.1' }
  return start({ name: 'Liaison', command: process.execPath, args: [join(home, 'src/main.ts')], env, cwd: home, ready: /Liaison is ready/ })
}

/** The page on each of many days from today: more than the memory of answers holds, so it never helps. */
const everyDay = () => {
  const today = Date.now()
  return Array.from({ length: 1000 }, (_, day) => `${pagePath}?at=${new Date(today + day * 86_400_000).toISOString().slice(0, 10)}`)
}

export async function liaisonContenders(origin: string, { pid }: Running): Promise<Contender[]> {
  const isProfile = (body: string) => /<h1[^>]*>Italy<\/h1>/.test(body) && body.trimEnd().endsWith('</html>')
  const isPage = (body: string) => body.includes('<h1') && body.trimEnd().endsWith('</html>')
  const isAnswer = (body: string) => JSON.parse(body).iso2 === 'IT'
  const isResolved = (body: string) => JSON.parse(body).bases.length > 0
  const one = (key: string, name: string, path: string | string[], headers: Record<string, string>, isRight: (body: string) => boolean) =>
    verify({ key, name, origin, paths: [path].flat(), headers, pid }, isRight)
  return [
    await one('profile-uncached', `${pagePath}, page cache off`, pagePath, uncached, isProfile),
    await one('profile-unremembered', `${pagePath}, page cache and memory of answers off`, everyDay(), uncached, isProfile),
    await one('profile-cached', `${pagePath}, cached`, pagePath, {}, isProfile),
    await one('profile-brotli', `${pagePath}, cached, brotli`, pagePath, { 'accept-encoding': 'br' }, isProfile),
    await one('answer-uncached', `${answerPath}, page cache off`, answerPath, uncached, isAnswer),
    await one('answer-cached', `${answerPath}, cached`, answerPath, {}, isAnswer),
    await one('treaty-uncached', `${treatyPath}, page cache off`, treatyPath, uncached, isPage),
    await one('treaty-cached', `${treatyPath}, cached`, treatyPath, {}, isPage),
    await one('resolver-uncached', '/en/cooperate, an answer, page cache off', resolverPath, uncached, isPage),
    await one('resolver-cached', '/en/cooperate, an answer, cached', resolverPath, {}, isPage),
    await one('resolve-uncached', '/api/v1/resolve, page cache off', resolvePath, uncached, isResolved),
    await one('states-uncached', '/en/countries, page cache off', '/en/countries', uncached, isPage),
    await one('about-uncached', '/en/about, page cache off', '/en/about', uncached, isPage),
  ]
}
