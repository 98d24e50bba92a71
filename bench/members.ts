import { createHash, createVerify, randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { enter } from '#domains/members/entering.server.ts'
import { termsVersion } from '#domains/members/model.ts'
import { mayBeSecond, mayEndMandate, mayGiveMandate, mayReadDeeds } from '#domains/members/policy.ts'
import { challengeToSignIn, signIn } from '#domains/sign-in/ceremonies.server.ts'
import { closeDatabase, openDatabase } from '#platform/database.server.ts'
import { reachDatabase } from '#platform/database-access.server.ts'
import { loadEnvironment } from '#platform/environment.server.ts'
import { type Scope, scopeOf } from '#platform/scope.ts'
import { SoftwarePasskey } from '../tests/software-passkey.ts'
import { type Contender, verify } from './contender.ts'
import { timeImport } from './import.ts'
import { startLiaison } from './liaison.ts'
import { bareKit, givenBy } from './limits.ts'
import { stopAll } from './processes.ts'
import { measure, processorRatioOf, type Round, ratioOf, type Spread, spreadOf } from './rounds.ts'

// What members cost: signing in (challenge, signature, session and its deed, each a transaction on a disk that keeps its word),
// finding out who asks, asking a policy; and a page of theirs, which nothing keeps, beside a bare one.

const persons = 50
const ceremonies = 120
const atOnce = 8
const turns = 3
const asks = 1_000_000

type Member = { person: string; token: string; key: SoftwarePasskey }

/** A member of each of some parties, as the owner of the database puts them there. */
async function admitMembers(client: pg.Client, origin: string): Promise<Member[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from members.party where kind = 'member_state' order by id limit ${persons}`,
  )
  const now = new Date().toISOString()
  const members: Member[] = []
  for (const [index, { id: party }] of [{ id: 'council_of_europe' }, ...rows].entries()) {
    const one = { person: randomUUID(), token: randomBytes(32).toString('base64url'), key: new SoftwarePasskey(origin) }
    const { x = '', y = '' } = one.key.keys.publicKey.export({ format: 'jwk' })
    const cose = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ])
    const id = one.key.id.toString('base64url')
    await client.query('insert into members.person (id, name, email, created_at) values ($1, $2, $3, $4)', [
      one.person,
      `Person ${index}`,
      `${one.person}@example.org`,
      now,
    ])
    await client.query(
      `insert into members.mandate (id, person, party, role, authority, valid_from, valid_until, created_at)
        values ($1, $2, $3, $4, 'Office', '2020-01-01', '2029-01-01', $5)`,
      [randomUUID(), one.person, party, index === 0 ? 'secretariat' : 'prosecutor', now],
    )
    await client.query('insert into members.terms_accepted values ($1, $2, $3)', [one.person, termsVersion, now])
    await client.query(
      `insert into sign_in.passkey (id, person, public_key, counter, aaguid, device_bound, attested, vouched, name, created_at)
        values ($1, $2, $3, 0, $4, true, false, true, 'Key', $5)`,
      [id, one.person, cose, randomUUID(), now],
    )
    await client.query(
      `insert into sign_in.session (token_hash, id, form_word, person, passkey, browser, began_at, seen_at, confirmed_at)
        values ($1, $2, 'word', $3, $4, 'Bench', $5, $5, $5)`,
      [createHash('sha256').update(one.token).digest(), randomUUID(), one.person, id, now],
    )
    members.push(one)
  }
  return members
}

const perSecond = async (count: number, work: () => Promise<unknown>) => {
  const since = performance.now()
  await work()
  return (count * 1000) / (performance.now() - since)
}

async function timeCeremonies(scope: () => Scope, members: readonly Member[], origin: string, lines: number) {
  const place = { origin, boundTo: 'the word of a browser' }
  const once = async ({ key }: Member) => {
    const { challenge } = await challengeToSignIn(scope(), place)
    await signIn(scope(), key.signed(challenge), place, 'Bench')
  }
  let next = 0
  const line = async () => {
    for (let turn = next++; turn < ceremonies; turn = next++) await once(members[turn % members.length] as Member)
  }
  return perSecond(ceremonies, () => Promise.all(Array.from({ length: lines }, line)))
}

/** What no ceremony can be cheaper than: the one signature checked. */
async function timeSignatures({ key }: Member) {
  const data = randomBytes(69)
  const signature = JSON.parse(key.signed('x')).response.signature as string
  return perSecond(ceremonies, async () => {
    for (let turn = 0; turn < ceremonies; turn += 1) createVerify('sha256').update(data).verify(key.keys.publicKey, signature, 'base64url')
  })
}

const nanosecondsOf = (work: () => unknown) => {
  const since = performance.now()
  for (let turn = 0; turn < asks; turn += 1) work()
  return ((performance.now() - since) * 1e6) / asks
}

function timePolicies(scope: Scope) {
  const ours = { party: 'IT', role: 'prosecutor' as const, mandate: 'another' }
  const deed = { deed: 'give_mandate' as const, party: 'IT', askedBy: 'another' }
  return spreadOf(
    [() => mayGiveMandate(scope, ours), () => mayEndMandate(scope, ours), () => mayReadDeeds(scope), () => mayBeSecond(scope, deed)].map(
      nanosecondsOf,
    ),
  )
}

export type MembersTimes = {
  alone: Spread
  together: Spread
  signatures: Spread
  enterMs: number
  policyNs: Spread
  rounds: Round[]
}

async function timeInside(dataFolder: string, origin: string) {
  const access = await reachDatabase(loadEnvironment({ PORT: '1', ORIGIN: origin, LIAISON_DATA_DIR: dataFolder }), 'bench', () => undefined)
  const client = new pg.Client({ connectionString: access.url })
  await client.connect()
  const db = openDatabase(access.programUrl)
  try {
    const members = await admitMembers(client, origin)
    const scope = () => scopeOf({ kind: 'anyone' }, db, new Date())
    const [alone, together, signatures] = [[], [], []] as number[][]
    for (let turn = 0; turn <= turns; turn += 1) {
      const [one, many, bare] = [
        await timeCeremonies(scope, members, origin, 1),
        await timeCeremonies(scope, members, origin, atOnce),
        await timeSignatures(members[0] as Member),
      ]
      // The first turn warms up.
      if (turn === 0) continue
      alone?.push(one)
      together?.push(many)
      signatures?.push(bare)
    }
    const officer = members[0] as Member
    const key = { deviceBound: true, vouched: true, attested: false, model: randomUUID() }
    const asked = { person: officer.person, mandate: null, confirmed: true, key, workstation: null }
    const entering = await perSecond(ceremonies, async () => {
      for (let turn = 0; turn < ceremonies; turn += 1) await enter(scope(), asked)
    })
    const entered = await enter(scope(), asked)
    const policyNs = timePolicies({ ...scope(), actor: entered?.actor ?? { kind: 'anyone' } })
    const [quiet, busy, bare] = [alone, together, signatures].map((figures) => spreadOf(figures ?? [])) as [Spread, Spread, Spread]
    return { token: officer.token, times: { alone: quiet, together: busy, signatures: bare, enterMs: 1000 / entering, policyNs } }
  } finally {
    await client.end()
    await closeDatabase(db)
  }
}

type Plan = { port: number; rounds: number; seconds: number; warmUp: number }

export async function timeMembers(
  folder: string,
  { port, rounds: count, seconds, warmUp }: Plan,
  say: (line: string) => void,
): Promise<MembersTimes> {
  const [dataFolder, origin] = [join(folder, 'members'), `http://127.0.0.1:${port}`]
  await timeImport(dataFolder)
  try {
    const { pid } = await startLiaison(dataFolder, port)
    const { token, times } = await timeInside(dataFolder, origin)
    const headers = { cookie: `__Host-liaison=${token}` }
    const page = (key: string, path: string): Promise<Contender> =>
      verify({ key, name: `${path}, signed in`, origin, paths: [path], headers, pid }, (body) => body.includes('Person 0'))
    const apart = join(folder, 'members-bare')
    mkdirSync(apart)
    const contenders = [
      await page('own', '/en/members'),
      await page('mandates', '/en/members/mandates'),
      await page('second-person', '/en/members/second-person'),
      ...(await bareKit(await givenBy(origin, apart), apart, port + 1)).filter(({ key }) => key === 'kit-hello'),
    ]
    return { ...times, rounds: await measure(contenders, { rounds: count, seconds, warmUpSeconds: warmUp, folder, say }) }
  } finally {
    // The parts after this one start their own on the same ports.
    await stopAll()
  }
}

const spread = ({ median, min, max }: Spread, digits = 0) => `${median.toFixed(digits)} [${min.toFixed(digits)}..${max.toFixed(digits)}]`

export const membersLines = ({ alone, together, signatures, enterMs, policyNs, rounds }: MembersTimes): string[] => [
  `members: signing in ${spread(alone)} a second one after another, ${spread(together)} with ${atOnce} at once; the signature alone ${spread(signatures)}`,
  `  finding out who asks ${enterMs.toFixed(1)} ms (four statements in two transactions); asking a policy ${spread(policyNs)} ns`,
  ...(['own', 'mandates', 'second-person'] as const).map((key) => {
    const told = spreadOf(rounds.map(({ readings }) => readings[key]?.perSecond ?? 0))
    const byProcessor = processorRatioOf(rounds, key, 'kit-hello')
    return `  /en/members page “${key}” ${spread(told)} a second : bare SvelteKit page ${spread(ratioOf(rounds, key, 'kit-hello'), 3)}${byProcessor === undefined ? '' : `, by CPU ${byProcessor.toFixed(3)}`}`
  }),
]
