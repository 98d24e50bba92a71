import type { AddressInfo } from 'node:net'
import type { Access } from '#platform/database-access.server.ts'
import { announceToPages } from '#platform/environment.server.ts'
import { closeServer, createFront, createHttpServer, listen } from '#platform/front.server.ts'
import { loadPages } from '#platform/pages.server.ts'
import { type CopyCount, copySite } from '#platform/site-copy.server.ts'
import { languageOfAddress } from '#ui/address.ts'
import { formatDate } from '#ui/date.ts'
import { wordsIn } from '#words/words.ts'

/** Every page that the site map names, whether or not a link without a question leads to it. */
const mapped = (siteMap: string, origin: string) =>
  [...siteMap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address, origin).pathname)

const door = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Liaison</title><meta name="viewport" content="width=device-width, initial-scale=1"></head>
  <body><p><a href="/en">English</a> · <a href="/fr" lang="fr" hreflang="fr">Français</a></p></body>
</html>
`

/** Writes the public site as files: the program's own pages, asked of a server that nobody else can reach. */
export async function exportSite(
  { programUrl, dataFolder }: Access,
  { folder, origin, today }: { folder: string; origin: string; today: string },
): Promise<CopyCount> {
  announceToPages(programUrl, dataFolder)
  const server = createHttpServer(createFront(await loadPages(), origin))
  await listen(server, '127.0.0.1', 0)
  const inside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const notice = (address: string) => {
    const { title, text, link } = wordsIn(languageOfAddress(address)).openData.copy
    const made = formatDate(today, languageOfAddress(address))
    return `<aside class="frame note" aria-label="${title}"><p>${text(made)} <a href="${origin}${address}">${link}</a></p></aside>`
  }
  const get = async (address: string) =>
    address === '/'
      ? new Response(door, { headers: { 'content-type': 'text/html; charset=utf-8' } })
      : fetch(inside + address, { redirect: 'manual', headers: { 'accept-encoding': 'identity' } })
  try {
    const siteMap = await (await get('/sitemap.xml')).text()
    return await copySite({ get, origin, first: ['/', '/sitemap.xml', '/robots.txt', ...mapped(siteMap, origin)], notice, folder })
  } finally {
    await closeServer(server)
  }
}
