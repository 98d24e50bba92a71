import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { Halt } from './halt.ts'
import { home } from './home.ts'

/** Everything the operator can set. This file is the only reader of the environment. */
export type Environment = {
  port: number
  host: string
  /** What visitors type: scheme, host and port, without a path. */
  origin: string
  /** An absolute path; undefined: the program chooses (`var` in the clone). */
  dataFolder: string | undefined
  /** A PostgreSQL server of the operator's; undefined: the embedded one. */
  databaseUrl: string | undefined
  /** The mail server that takes messages; undefined: they wait in the outbox. */
  smtpUrl: string | undefined
  /** The address that messages come from. */
  mailFrom: string
  /** Under which name the mail server's DKIM key stands, for the check of it. */
  dkimSelector: string | undefined
  /** A time server or web server beside whose clock ours is held: `ntp://host` or `https://host/`. */
  timeServer: string | undefined
}

type Variables = Record<string, string | undefined>

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(65535))
const hostName = /^(?=.{1,253}$)[a-z\d]([a-z\d-]{0,62}[a-z\d])?(\.[a-z\d]([a-z\d-]{0,62}[a-z\d])?)*$/i
const host = z.string().refine((text) => isIP(text) > 0 || (hostName.test(text) && !/^[\d.]+$/.test(text)))
const origin = z
  .string()
  .refine((text) => {
    const url = URL.parse(text)
    return url !== null && ['http:', 'https:'].includes(url.protocol) && `${url.origin}/` === url.href
  })
  .transform((text) => new URL(text).origin)
const databaseAddress = z.string().refine((text) => {
  const url = URL.parse(text)
  return url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.hostname !== '' && url.pathname.length > 1
})
const mailServer = z.string().refine((text) => {
  const url = URL.parse(text)
  return url !== null && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== ''
})
const mailAddress = z.email().max(254)
const selector = z.string().regex(/^[a-z\d]([a-z\d.-]{0,61}[a-z\d])?$/i)
const timeServer = z.string().refine((text) => {
  const url = URL.parse(text)
  return url !== null && ['ntp:', 'http:', 'https:'].includes(url.protocol) && url.hostname !== ''
})
const folder = z.string().refine((text) => !text.includes('\0'))

const expected = {
  PORT: [port, 'a whole number from 1 to 65535'],
  HOST: [host, 'an IP address or a host name of this machine, such as 127.0.0.1 or 0.0.0.0'],
  ORIGIN: [origin, 'the address visitors use, http:// or https:// without a path, such as https://liaison.example'],
  LIAISON_DATA_DIR: [folder, 'the path of a folder'],
  DATABASE_URL: [databaseAddress, 'postgres://user:password@host:5432/database'],
  SMTP_URL: [mailServer, 'smtp://host:25, smtp://user:password@host:587 or smtps://user:password@host:465'],
  MAIL_FROM: [mailAddress, 'an address such as liaison@example.org'],
  DKIM_SELECTOR: [selector, 'the name before ._domainkey, such as mail'],
  TIME_SERVER: [timeServer, 'ntp://host, ntp://host:123 or https://host/'],
} as const

type Name = keyof typeof expected

const withoutPassword = (text: string) => text.replace(/(:\/\/[^:/]*):.*@/, '$1:***@')

/** Reads the variables, an empty one counting as absent; every bad one gets its line. */
export function loadEnvironment(variables: Variables = process.env): Environment {
  const refused: string[] = []
  const read = <N extends Name>(name: N): z.output<(typeof expected)[N][0]> | undefined => {
    const text = variables[name]
    if (text === undefined || text === '') return undefined
    const [schema, words] = expected[name]
    const result = schema.safeParse(text)
    if (result.success) return result.data as z.output<(typeof expected)[N][0]>
    refused.push(`${name} is "${withoutPassword(text)}"; expected ${words}.`)
    return undefined
  }
  const port = read('PORT') ?? 4600
  const dataFolder = read('LIAISON_DATA_DIR')
  const origin = read('ORIGIN') ?? new URL(`http://localhost:${port}`).origin
  const environment: Environment = {
    port,
    host: read('HOST') ?? '127.0.0.1',
    origin,
    dataFolder: dataFolder === undefined ? undefined : resolve(home, dataFolder),
    databaseUrl: read('DATABASE_URL'),
    smtpUrl: read('SMTP_URL'),
    mailFrom: read('MAIL_FROM') ?? `liaison@${new URL(origin).hostname}`,
    dkimSelector: read('DKIM_SELECTOR'),
    timeServer: read('TIME_SERVER'),
  }
  if (refused.length > 0) throw new Halt(refused.join('\n'))
  return environment
}

/** For the pages, which run inside a program that has announced its database. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL
  if (!url) throw new Halt('No database: the pages are served by npm start or npm run dev, which start one.')
  return url
}

// Variables that would change adapter-node or the PostgreSQL client behind the operator's back.
const foreign = ['ADDRESS_HEADER', 'PORT_HEADER', 'XFF_DEPTH', 'BODY_SIZE_LIMIT', 'SOCKET_PATH', 'SHUTDOWN_TIMEOUT', 'IDLE_TIMEOUT']

/** Headers our front door sets on every request, so that pages see the origin of the operator and no visitor's claim. */
export const originHeaders = { protocol: 'x-liaison-protocol', host: 'x-liaison-host' } as const

/** Whether messages leave by themselves. */
export const hasMailServer = (): boolean => Boolean(process.env.SMTP_URL)

/** Where files that the database speaks of are kept; for the pages, inside a program that has announced it. */
export function filesFolder(): string {
  const folder = process.env.LIAISON_DATA_DIR
  if (!folder) throw new Halt('No data folder: the pages are served by npm start or npm run dev, which have one.')
  return join(folder, 'files')
}

/** Tells the built pages their database, their files and whose word on the origin to believe; called once, before they are loaded. */
export function announceToPages(url: string, dataFolder: string) {
  for (const name of foreign) delete process.env[name]
  process.env.DATABASE_URL = url
  process.env.LIAISON_DATA_DIR = dataFolder
  process.env.PROTOCOL_HEADER = originHeaders.protocol
  process.env.HOST_HEADER = originHeaders.host
}

/** The embedded database is reached by its address alone: PGSSLMODE and its like, meant for another server, must not matter. */
export function forgetPostgresVariables() {
  for (const name of Object.keys(process.env)) if (/^PG[A-Z]+$/.test(name)) delete process.env[name]
}
