/**
 * Addresses that hold every language or none, and stand without `/en` and `/fr`: files, what other sites embed, what
 * search engines ask for. The programming interface is one of them.
 */
export const isPlain = (path: string) =>
  /^\/(api|embed)\//.test(path) ||
  /^\/(sitemap\.xml|robots\.txt)$/.test(path) ||
  /^\/data\/[^/]+\.(csv|json|ttl)$/.test(path) ||
  isReleaseFile(path)

const isReleaseFile = (path: string) => /^\/data\/releases\/[^/]+\/./.test(path)

/** The members' zone and the door to it: never kept, never copied, never listed. */
export const isMembersZone = (path: string) => /^(\/(en|fr))?\/(members|sign-in)(\/|$)/.test(path)

/** Where anybody reports an error and looks what became of it: a form for each who asks, so never kept, copied or listed either. */
export const isReportPlace = (path: string) => /^(\/(en|fr))?\/report(\/|$)/.test(path)

/** What a link in a message opens: its holder only, so never kept, copied or listed either. */
export const isMailLink = (path: string) => /^(\/(en|fr))?\/round\/./.test(path)

/** What is made for one visitor: in no cache, no copy of the site and no list of its pages. */
export const isForOne = (path: string) => isMembersZone(path) || isReportPlace(path) || isMailLink(path)

/** The only addresses that take what is sent: the members' zone, its door, links in messages, and the one form of the open zone. */
export const takesForms = (path: string) => isMembersZone(path) || isMailLink(path) || path === '/en/report' || path === '/fr/report'

/** What another site may show inside its own page; everything else refuses to be framed. */
export const mayBeFramed = (path: string) => path === '/embed/states' || path === '/embed/map'
