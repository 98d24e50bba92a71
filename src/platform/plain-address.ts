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

/**
 * What a mail links to so that one click stops it: whoever holds the link may, signed in or not, so nobody is asked who they
 * are. A mail program sends its click without saying from where (RFC 8058).
 */
export const isStopLink = (path: string) => /^\/(en|fr)\/stop\/[\w-]{43}$/.test(path)

/** Where a state's people say, by the link in a message, that a statement is still right. */
const isRoundLink = (path: string) => /^\/(en|fr)\/round\/[\w-]{43}$/.test(path)

/** What a link in a message opens: its holder only, so never kept, copied or listed either. */
const isMailPlace = (path: string) => /^(\/(en|fr))?\/(round|stop)(\/|$)/.test(path)

/** What is made for one visitor: in no cache, no copy of the site and no list of its pages. */
export const isForOne = (path: string) => isMembersZone(path) || isReportPlace(path) || isMailPlace(path)

/** The only addresses that take what is sent: the members' zone, its door, links in messages, and the one form of the open zone. */
export const takesForms = (path: string) =>
  isMembersZone(path) || isStopLink(path) || isRoundLink(path) || path === '/en/report' || path === '/fr/report'

/** What another site may show inside its own page; everything else refuses to be framed. */
export const mayBeFramed = (path: string) => path === '/embed/states' || path === '/embed/map'
