/**
 * The routes whose page loads a script, and what for. Every other page is sent with a policy under which no script runs.
 * A script comes from a `*.browser.ts` and makes easier what works without it: docs/decisions/0010-scripts.md.
 */
export const scriptedRoutes: Readonly<Record<string, string>> = {
  '/letters': 'writing a letter of request on the reader’s own device',
  '/search': 'suggestions as you type',
  '/sign-in': 'asks the browser for a passkey',
  '/sign-in/begin': 'asks the browser to make the first passkey of an installation',
  '/sign-in/confirm': 'asks the browser for a passkey',
  '/sign-in/invitation': 'asks the browser to make a passkey',
  '/sign-in/workstation': 'takes the code out of the link, so that it is in no address',
  '/members/access': 'asks the browser to make another passkey',
}

export const mayRunScripts = (route: string | null) => route !== null && Object.hasOwn(scriptedRoutes, route)
