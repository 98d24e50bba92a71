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

/** The members' zone and the door to it: never kept, never copied, never listed; the only addresses that take what is sent. */
export const isMembersZone = (path: string) => /^(\/(en|fr))?\/(members|sign-in)(\/|$)/.test(path)

/**
 * What a mail links to so that one click stops it: whoever holds the link may, signed in or not, so nobody is asked who they
 * are. A mail program sends its click without saying from where (RFC 8058). Never kept, never copied, never listed.
 */
export const isStopLink = (path: string) => /^\/(en|fr)\/stop\/[\w-]{43}$/.test(path)

/** What another site may show inside its own page; everything else refuses to be framed. */
export const mayBeFramed = (path: string) => path === '/embed/states' || path === '/embed/map'
