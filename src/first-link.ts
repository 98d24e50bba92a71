import { isDemonstration } from '#domains/members/demonstration.server.ts'
import { makeFirstLink } from '#domains/sign-in/invitations.server.ts'
import { firstOfficerMinutes } from '#domains/sign-in/model.ts'
import type { Scope } from '#platform/scope.ts'

/** The link by which the first officer begins, for a terminal and nothing else; undefined where somebody can sign in already. */
export async function firstLink(scope: Scope, origin: string): Promise<string[] | undefined> {
  const token = await makeFirstLink(scope)
  if (!token) return undefined
  // After the # it stays in the browser: neither we nor a proxy in front see it in an address.
  const also = (await isDemonstration(scope)) ? ['Who begins here holds every role, in three fictitious states.'] : []
  return [
    ...also,
    `Nobody can sign in yet. The first officer of the secretariat begins here, once, within ${firstOfficerMinutes} minutes:`,
    `  ${origin}/en/sign-in/begin#${token}`,
  ]
}
