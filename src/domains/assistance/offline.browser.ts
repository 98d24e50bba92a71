// The letter page without a network. It answers for /en/letters and /fr/letters only, and keeps three things: the page, the
// scripts and styles it needs (named by their content, so never old), and answers about codes that were asked before. With a
// network the page and the answers are always asked anew.

const kept = 'liaison-letters-1'
const scope = globalThis as unknown as ServiceWorkerGlobalScope

type Extendable = Event & { waitUntil: (work: Promise<unknown>) => void }
type Fetching = Extendable & { request: Request; respondWith: (answer: Promise<Response>) => void }
type ServiceWorkerGlobalScope = {
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  addEventListener: (name: string, listener: (event: never) => void) => void
}

const isPage = ({ pathname }: URL) => /^\/(en|fr)\/letters$/.test(pathname)
const isNamedByContent = ({ pathname }: URL) => pathname.startsWith('/_app/immutable/')
const isAnswer = ({ pathname }: URL) => pathname === '/api/v1/letters'

/** The page is one, whatever codes its address brings. */
const keyOf = (url: URL) => (isPage(url) ? url.origin + url.pathname : url.href)

const keep = async (url: URL, answer: Response) => {
  if (answer.ok && answer.type === 'basic') await (await caches.open(kept)).put(keyOf(url), answer)
}

const fromKept = async (url: URL) => (await caches.open(kept)).match(keyOf(url))

const anewOrKept = async (request: Request, url: URL): Promise<Response> => {
  try {
    const answer = await fetch(request)
    await keep(url, answer.clone())
    return answer
  } catch (error) {
    const known = await fromKept(url)
    if (known) return known
    throw error
  }
}

const keptOrAnew = async (request: Request, url: URL): Promise<Response> => {
  const known = await fromKept(url)
  if (known) return known
  const answer = await fetch(request)
  await keep(url, answer.clone())
  return answer
}

const keepAll = async (addresses: string[]) => {
  const urls = addresses.map((address) => new URL(address)).filter((url) => isPage(url) || isNamedByContent(url) || isAnswer(url))
  await Promise.all(
    urls.map(async (url) => {
      if (isNamedByContent(url) && (await fromKept(url))) return
      await keep(url, await fetch(url))
    }),
  )
}

scope.addEventListener('install', (event: Extendable) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event: Extendable) => event.waitUntil(scope.clients.claim()))
scope.addEventListener('message', (event: Extendable & { data: { keep: string[] }; ports: MessagePort[] }) => {
  event.waitUntil(keepAll(event.data.keep).then(() => event.ports[0]?.postMessage('kept')))
})
scope.addEventListener('fetch', (event: Fetching) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== location.origin) return
  if (isPage(url) || isAnswer(url)) event.respondWith(anewOrKept(event.request, url))
  else if (isNamedByContent(url)) event.respondWith(keptOrAnew(event.request, url))
})
