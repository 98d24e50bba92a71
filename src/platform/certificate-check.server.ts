import { connect } from 'node:tls'
import { codeOf } from './halt.ts'
import { isLoopback, type Result } from './house-checks.server.ts'

// What a visitor's browser finds at the public address: the certificate, and its last day.

/** From so many days before its end a certificate that renews itself should have been renewed. */
const renewedDays = 14
const patienceMs = 3_000
const dayMs = 86_400_000

export type CertificateCheck = {
  result: Result
  kind: 'valid' | 'ends_soon' | 'over' | 'untrusted' | 'unreachable' | 'http' | 'here'
  until: string | null
  /** In the words of the network or of TLS. */
  why: string
}

type Seen = { until: Date; trusted: boolean; why: string }

/** `at`: where to connect instead of where the name leads, for tests of our own. */
export type Elsewhere = { host: string; port: number; ca?: string }

const look = (hostname: string, { host, port, ca }: Elsewhere): Promise<Seen> =>
  new Promise((resolve, reject) => {
    // Not trusted is what is to be found out, so it must not end the connection.
    const socket = connect({ host, port, servername: hostname, rejectUnauthorized: false, timeout: patienceMs, ...(ca && { ca }) }, () => {
      const { valid_to: until } = socket.getPeerCertificate()
      const why = socket.authorizationError as Error | string | undefined
      resolve({ until: new Date(until), trusted: socket.authorized, why: why instanceof Error ? why.message : (why ?? '') })
      socket.destroy()
    })
    socket.once('timeout', () => socket.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })))
    socket.once('error', reject)
  })

const told = (result: Result, kind: CertificateCheck['kind'], until: Date | null = null, why = ''): CertificateCheck => ({
  result,
  kind,
  until: until?.toISOString() ?? null,
  why,
})

export async function certificateCheck(origin: string, now: Date, elsewhere?: Elsewhere): Promise<CertificateCheck> {
  const { protocol, hostname, port } = new URL(origin)
  if (isLoopback(hostname) && !elsewhere) return told('unknown', 'here')
  if (protocol !== 'https:') return told('unknown', 'http')
  try {
    const { until, trusted, why } = await look(hostname, elsewhere ?? { host: hostname, port: Number(port) || 443 })
    if (until <= now) return told('fail', 'over', until)
    if (!trusted) return told('fail', 'untrusted', until, why)
    return until.getTime() - now.getTime() <= renewedDays * dayMs ? told('warn', 'ends_soon', until) : told('ok', 'valid', until)
  } catch (error) {
    return told('unknown', 'unreachable', null, codeOf(error) || String(error))
  }
}
