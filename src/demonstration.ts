import { isDemonstration, writeFictitiousStates } from '#domains/members/demonstration.server.ts'
import { furnishAgain } from '#domains/sign-in/demonstration.server.ts'
import type { Environment } from '#platform/environment.server.ts'
import { Halt } from '#platform/halt.ts'
import type { Scope } from '#platform/scope.ts'

export type Asked = { demonstration: boolean; production: boolean }

const isThisMachine = (origin: string) => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname)

/** Why this cannot be a demonstration here: it stays on the machine of who looks at it, and writes to nobody. */
function refuseInEarnest({ origin, smtpUrl }: Environment, { production }: Asked) {
  const reasons = [
    ...(production ? ['NODE_ENV is production'] : []),
    ...(isThisMachine(origin) ? [] : [`ORIGIN is ${origin}, which is not this machine alone`]),
    ...(smtpUrl ? ['SMTP_URL is set, so that messages would leave'] : []),
  ]
  if (reasons.length > 0) throw new Halt(`A demonstration (fictitious states, one person in every role) is refused: ${reasons.join('; ')}.`)
}

/** Before anything is begun. */
export function refuseEarly(environment: Environment, asked: Asked) {
  if (asked.demonstration) refuseInEarnest(environment, asked)
}

/**
 * Makes a new house a demonstration when asked to; one that is a demonstration stays one, however it is started. Answers
 * what to say of it.
 */
export async function settleDemonstration(scope: Scope, environment: Environment, asked: Asked): Promise<string[]> {
  const wasOne = await isDemonstration(scope)
  if (!wasOne && !asked.demonstration) return []
  refuseInEarnest(environment, asked)
  if ((await writeFictitiousStates(scope)) === 'house has members')
    throw new Halt(
      'This data folder holds members who are not of a demonstration, so --demo is refused. Set LIAISON_DATA_DIR to a new folder.',
    )
  await furnishAgain(scope, environment.origin)
  const whose = asked.demonstration ? 'This is' : 'This data folder holds, and this therefore is,'
  return [
    `${whose} a demonstration with three fictitious states, and every page says so. For real use choose another folder (LIAISON_DATA_DIR).`,
  ]
}
