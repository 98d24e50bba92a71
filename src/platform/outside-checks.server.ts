import { setTimeout as wait } from 'node:timers/promises'
import { type CertificateCheck, certificateCheck } from './certificate-check.server.ts'
import { checkDomains, type DomainChecks, ownResolver } from './domain-checks.server.ts'
import type { Environment } from './environment.server.ts'
import { type TimeCheck, timeCheck } from './time-check.server.ts'

// What must be asked of others: the public address, the domain name system, a time server.

export type OutsideChecks = { at: string; certificate: CertificateCheck; domains: DomainChecks; time: TimeCheck }
type Asked = Pick<Environment, 'origin' | 'mailFrom' | 'dkimSelector' | 'timeServer'>

export async function checkOutside({ origin, mailFrom, dkimSelector, timeServer }: Asked, now: Date): Promise<OutsideChecks> {
  const { hostname } = new URL(origin)
  const [certificate, domains, time] = await Promise.all([
    certificateCheck(origin, now),
    checkDomains(ownResolver(), { hostname, mailDomain: mailFrom.split('@')[1] ?? '', dkimSelector }),
    timeCheck(timeServer),
  ])
  return { at: now.toISOString(), certificate, domains, time }
}

const freshMs = 10 * 60_000
const pageWaitsMs = 1_500
let latest: { asked: string; at: number; found: Promise<OutsideChecks> } | undefined

/** The same for a page, not older than ten minutes; undefined where the answers have not all come yet. */
export async function outsideLately(asked: Asked, now: Date): Promise<OutsideChecks | undefined> {
  const key = JSON.stringify([asked.origin, asked.mailFrom, asked.dkimSelector, asked.timeServer])
  if (latest?.asked !== key || now.getTime() - latest.at > freshMs)
    latest = { asked: key, at: now.getTime(), found: checkOutside(asked, now) }
  return Promise.race([latest.found, wait(pageWaitsMs, undefined, { ref: false })])
}
