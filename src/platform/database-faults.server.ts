import pg from 'pg'
import { codeOf, Halt, messageOf } from './halt.ts'
import { embeddedMajor } from './postgres-binaries.server.ts'

// Failures of the network (Node) and refusals of the server (PostgreSQL, appendix A), in the operator's words.
const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the host name cannot be looked up',
  ETIMEDOUT: 'no answer in time',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ECONNRESET: 'the connection was cut',
  '28P01': 'wrong user or password',
  '28000': 'this user may not connect from here',
  '3D000': 'there is no such database',
  '53300': 'it takes no more connections',
  '57P03': 'it is starting or stopping',
}

const placeOf = (url: string) => {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || 5432}${decodeURI(pathname)}`
}

/** The first of the errors when several addresses of one host were tried. */
const innermost = (error: unknown): unknown => (error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error)

/** Proves that the database answers, is new enough and may be written to; every failure is one line. */
export async function checkDatabase(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'liaison check' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number; readonly: boolean; encoding: string }>(
      `select current_setting('server_version_num')::int as version, pg_is_in_recovery() as readonly, current_setting('server_encoding') as encoding`,
    )
    refuseUnfit(url, rows[0])
  } catch (error) {
    if (error instanceof Halt) throw error
    const cause = innermost(error)
    throw new Halt(`The database at ${placeOf(url)} (DATABASE_URL) cannot be used: ${reasons[codeOf(cause)] ?? messageOf(cause)}.`)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function refuseUnfit(url: string, found: { version: number; readonly: boolean; encoding: string } | undefined) {
  const place = `The database at ${placeOf(url)} (DATABASE_URL)`
  const major = Math.floor((found?.version ?? 0) / 10_000)
  if (major < embeddedMajor) throw new Halt(`${place} is PostgreSQL ${major}; Liaison needs ${embeddedMajor} or newer.`)
  if (found?.encoding !== 'UTF8') throw new Halt(`${place} is encoded in ${found?.encoding}; Liaison needs UTF8.`)
  if (found.readonly) throw new Halt(`${place} is a read-only copy; give the address of the primary.`)
}
