import type { Words } from '#words/words.ts'
import type { DomainChecks } from './domain-checks.server.ts'
import type { Result } from './house-checks.server.ts'
import type { OutsideChecks } from './outside-checks.server.ts'

export type OutsideLine = { check: keyof Words['checks']['names']; result: Result; found: string }
type Told = { day: (instant: string) => string; seconds: (seconds: number) => string }

const domainNames = ['address', 'mx', 'spf', 'dkim', 'dmarc'] as const satisfies readonly (keyof DomainChecks)[]

/** What was found outside, one line a check, in the words of a language. */
export function outsideLines({ certificate, domains, time }: OutsideChecks, words: Words['checks'], { day, seconds }: Told): OutsideLine[] {
  const until = certificate.until === null ? '' : day(certificate.until)
  return [
    { check: 'certificate', result: certificate.result, found: words.certificate[certificate.kind](until, certificate.why) },
    ...domainNames.map((check) => ({
      check,
      result: domains[check].result,
      found: words.domains[domains[check].kind](domains[check].found),
    })),
    { check: 'time', result: time.result, found: words.time[time.kind](seconds(time.seconds), time.found) },
  ]
}
