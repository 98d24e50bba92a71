/**
 * The prefix makes browsers refuse the cookie from any other host and without https (RFC 6265bis, 4.1.3.2); they take
 * http://localhost as safe.
 */
export const sessionCookie = '__Host-liaison'

/** Ties a challenge to the browser that asked for it, before anybody is signed in. */
export const ceremonyCookie = '__Host-liaison-ceremony'

/** Of an enrolled workstation of a desk. It opens nothing without somebody's passkey, so it may stay when the browser is closed. */
export const workstationCookie = '__Host-liaison-desk'

/** No lifetime: the cookie ends with the browser, the session by the server's own clock. */
export const cookieOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const
