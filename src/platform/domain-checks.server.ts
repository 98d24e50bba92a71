import { Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { Words } from '#words/words.ts'
import { codeOf } from './halt.ts'
import { isLoopback, type Result } from './house-checks.server.ts'

// What the domain name system says: where the address leads, and whether messages from the sender's domain are believed (SPF,
// RFC 7208; DKIM, RFC 6376; DMARC, RFC 7489). Whether SPF names the mail server that is used, only a receiver finds out.

type Kind = keyof Words['checks']['domains']
export type DomainCheck = { result: Result; kind: Kind; found: string }
export type DomainChecks = Record<'address' | 'mx' | 'spf' | 'dkim' | 'dmarc', DomainCheck>
export type Domains = { hostname: string; mailDomain: string; dkimSelector: string | undefined }

const patienceMs = 1_500
const told = (result: Result, kind: Kind, found = ''): DomainCheck => ({ result, kind, found })

export const ownResolver = (): Resolver => new Resolver({ timeout: patienceMs, tries: 2 })

/** Nothing there is an answer; no answer is not. */
const orNone = async <T>(work: Promise<T[]>): Promise<T[]> => {
  try {
    return await work
  } catch (error) {
    if (['ENOTFOUND', 'ENODATA'].includes(codeOf(error))) return []
    throw error
  }
}

const orUnknown = async (work: () => Promise<DomainCheck>): Promise<DomainCheck> => {
  try {
    return await work()
  } catch (error) {
    return told('unknown', 'no_answer', codeOf(error) || String(error))
  }
}

const texts = async (resolver: Resolver, name: string, begins: RegExp): Promise<string[]> =>
  (await orNone(resolver.resolveTxt(name))).map((parts) => parts.join('')).filter((text) => begins.test(text))

const hasNoDomain = (name: string) => isLoopback(name) || isIP(name.replace(/^\[|\]$/g, '')) > 0 || !name.includes('.')

async function address(resolver: Resolver, hostname: string): Promise<DomainCheck> {
  const found = (await Promise.all([orNone(resolver.resolve4(hostname)), orNone(resolver.resolve6(hostname))])).flat()
  return found.length > 0 ? told('ok', 'leads', found.slice(0, 4).join(', ')) : told('fail', 'leads_nowhere', hostname)
}

async function mx(resolver: Resolver, domain: string): Promise<DomainCheck> {
  const found = (await orNone(resolver.resolveMx(domain))).sort((one, other) => one.priority - other.priority)
  if (found.length === 0) return told('warn', 'mx_none', domain)
  // RFC 7505: a domain that takes no mail, so no refusal comes back either.
  if (found.every(({ exchange }) => exchange === '')) return told('warn', 'mx_refuses', domain)
  return told('ok', 'found', found.map(({ exchange }) => exchange).join(', '))
}

async function spf(resolver: Resolver, domain: string): Promise<DomainCheck> {
  const found = await texts(resolver, domain, /^v=spf1( |$)/i)
  const [only = ''] = found
  if (found.length === 0) return told('warn', 'spf_none', domain)
  if (found.length > 1) return told('fail', 'spf_two', domain)
  if (/ \+?all( |$)/i.test(only)) return told('warn', 'spf_everybody', only)
  if (/^v=spf1 -all$/i.test(only.trim())) return told('fail', 'spf_nobody', only)
  return told('ok', 'spf_unjudged', only)
}

async function dkim(resolver: Resolver, domain: string, selector: string | undefined): Promise<DomainCheck> {
  if (selector === undefined) return told('unknown', 'dkim_selector')
  const name = `${selector}._domainkey.${domain}`
  const [key] = await texts(resolver, name, /(^|;)\s*p=/i)
  if (key === undefined) return told('fail', 'dkim_none', name)
  return /(^|;)\s*p=\s*(;|$)/i.test(key) ? told('fail', 'dkim_revoked', name) : told('ok', 'found', name)
}

/** A domain without its own policy has that of the one above it. */
async function dmarc(resolver: Resolver, domain: string): Promise<DomainCheck> {
  const labels = domain.split('.')
  const above = labels.slice(0, -1).map((_, cut) => labels.slice(cut).join('.'))
  for (const name of above) {
    const [found] = await texts(resolver, `_dmarc.${name}`, /^v=DMARC1\s*(;|$)/i)
    if (found === undefined) continue
    return /;\s*p=\s*none\s*(;|$)/i.test(found)
      ? told('warn', 'dmarc_lenient', `${name}: ${found}`)
      : told('ok', 'found', `${name}: ${found}`)
  }
  return told('warn', 'dmarc_none', domain)
}

export async function checkDomains(resolver: Resolver, { hostname, mailDomain, dkimSelector }: Domains): Promise<DomainChecks> {
  const ofMail = (work: () => Promise<DomainCheck>) =>
    hasNoDomain(mailDomain) ? told('unknown', 'no_domain', mailDomain) : orUnknown(work)
  const [found, exchange, senders, keys, policy] = await Promise.all([
    hasNoDomain(hostname) ? told('unknown', 'no_domain', hostname) : orUnknown(() => address(resolver, hostname)),
    ofMail(() => mx(resolver, mailDomain)),
    ofMail(() => spf(resolver, mailDomain)),
    ofMail(() => dkim(resolver, mailDomain, dkimSelector)),
    ofMail(() => dmarc(resolver, mailDomain)),
  ])
  return { address: found, mx: exchange, spf: senders, dkim: keys, dmarc: policy }
}
