import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { termsVersion } from '#domains/members/model.ts'
import { newFolder, removeFolder, until } from '../program.ts'
import { dice, kinds, readySite, type Site, strike } from './storm.ts'

// While members invite, hand over, end, renew, ask and approve, something is killed without warning. What was answered stays
// done, what was not is done wholly or not at all, and nothing twice: each deed with its rows, its message and its line in the record.

const rounds = Number(process.env.LIAISON_NONSENSE_ROUNDS ?? 12)
const seed = Number(process.env.LIAISON_NONSENSE_SEED ?? 20_261_122)
const roll = dice(seed)
const folder = newFolder()
const records = join(folder, 'records')
afterAll(() => removeFolder(folder))

async function ownerOf(): Promise<pg.Client> {
  const { databasePort } = JSON.parse(readFileSync(join(records, 'lock'), 'utf8')) as { databasePort: number }
  const { liaison } = JSON.parse(readFileSync(join(records, 'passwords.json'), 'utf8')) as { liaison: string }
  const client = new pg.Client({ connectionString: `postgres://liaison:${liaison}@127.0.0.1:${databasePort}/liaison` })
  // The database is killed under its feet; what it was asked then fails by itself.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

type Somebody = { person: string; token: string; role: string; party: string }
const somebody = (role: string, party: string): Somebody => ({
  person: randomUUID(),
  token: randomBytes(32).toString('base64url'),
  role,
  party,
})
const officer = somebody('secretariat', 'council_of_europe')
const chair = somebody('chair', 'NO')

async function admit(client: pg.Client, { person, token, role, party }: Somebody) {
  const now = new Date().toISOString()
  const key = token.slice(0, 20)
  await client.query(`insert into members.person (id, name, email, created_at) values ('${person}', '${role}', '${person}@example.org', '${now}');
    insert into members.mandate (id, person, party, role, authority, valid_from, valid_until, created_at)
      values (gen_random_uuid(), '${person}', '${party}', '${role}', 'Office', '2020-01-01', '2029-01-01', '${now}');
    insert into members.terms_accepted values ('${person}', '${termsVersion}', '${now}');
    insert into sign_in.passkey (id, person, public_key, counter, aaguid, device_bound, attested, vouched, name, created_at)
      values ('${key}', '${person}', '\\x00', 0, gen_random_uuid(), true, false, true, 'Key', '${now}')`)
  await client.query(
    `insert into sign_in.session (token_hash, id, form_word, person, passkey, browser, began_at, seen_at, confirmed_at)
      values ($1, gen_random_uuid(), 'word', $2, $3, 'Test', $4, $4, $4)`,
    [createHash('sha256').update(token).digest(), person, key, now],
  )
}

type Sent = { done: boolean }
/** Deeds of this round that were answered. */
let answeredHere = 0
/** Sends a form as a browser does; `done` only where the answer came and said so. */
async function send(site: Site & { origin: string }, by: Somebody, place: string, fields: Record<string, string>): Promise<Sent> {
  const headers = {
    cookie: `__Host-liaison=${by.token}`,
    origin: site.origin,
    accept: 'text/html',
    'content-type': 'application/x-www-form-urlencoded',
  }
  const body = new URLSearchParams({ form: 'word', ...fields }).toString()
  const answer = await fetch(site.address + place, { method: 'POST', body, headers, redirect: 'manual' }).catch(() => undefined)
  const done = answer?.status === 303 && !answer.headers.get('location')?.includes('sent=no')
  if (done) answeredHere += 1
  return { done }
}

let count = 0
const newcomer = () => {
  count += 1
  return { name: `Person ${count}`, email: `person-${count}@example.org`, language: 'en' }
}
const term = { party: 'IT', authority: 'Office', validUntil: '2028-01-01', languages: 'it', functions: '' }
const today = () => new Date().toISOString().slice(0, 10)
/** What was asked for by whom it concerns, and whether it was answered. */
const invited = new Map<string, boolean>()
const handed = new Map<string, boolean>()
const asked = new Map<string, boolean>()
const approved = new Map<string, boolean>()

const living = `select m.id from members.mandate m join members.person p on p.id = m.person
  where m.role = 'prosecutor' and m.ended_at is null order by m.created_at desc, m.id limit 12`

/** Deeds of every kind, one after another in three lines at once, until something is killed. */
async function work(site: Site & { origin: string }, client: pg.Client, stopped: () => boolean) {
  const ids = (await client.query<{ id: string }>(living)).rows.map(({ id }) => id)
  const inviting = async () => {
    while (!stopped()) {
      const person = newcomer()
      const given = { ...person, ...term, role: 'prosecutor', validFrom: today() }
      invited.set(person.email, (await send(site, officer, '/en/members/invite', given)).done)
    }
  }
  const changing = async () => {
    for (const [index, mandate] of ids.entries()) {
      if (stopped()) return
      const person = newcomer()
      if (index % 3 === 0)
        handed.set(person.email, (await send(site, officer, '/en/members/mandates?/handOver', { mandate, ...person })).done)
      if (index % 3 === 1) await send(site, officer, '/en/members/mandates?/end', { mandate, reason: 'left' })
      if (index % 3 === 2) await send(site, officer, '/en/members/mandates?/renew', { mandate, validUntil: '2029-01-01' })
    }
  }
  const deciding = async () => {
    while (!stopped()) {
      const person = newcomer()
      const given = { ...person, ...term, role: 'national_administrator', validFrom: today() }
      asked.set(person.email, (await send(site, officer, '/en/members/invite', given)).done)
      const { rows } = await client.query<{ id: string }>(
        `select id from members.deed_of_two where outcome is null order by asked_at limit 1`,
      )
      if (rows[0]) approved.set(rows[0].id, (await send(site, chair, '/en/members/second-person?/approve', { deed: rows[0].id })).done)
    }
  }
  // A question to a database that was killed ends its line.
  await Promise.allSettled([inviting(), changing(), deciding()])
}

/** Everything that would be half done or done twice; each of these must find nothing. */
const broken = {
  'a mandate without its one deed': `select m.id from members.mandate m where m.created_by is not null
    and (select count(*) from ledger.deed d where d.deed = 'give_mandate' and d.about = 'mandate ' || m.id) <> 1`,
  'a deed without its mandate': `select seq from ledger.deed d where deed = 'give_mandate'
    and not exists (select from members.mandate m where 'mandate ' || m.id = d.about)`,
  'an end without its one deed': `select m.id from members.mandate m where m.ended_at is not null
    and (select count(*) from ledger.deed d where d.deed = 'end_mandate' and d.about = 'mandate ' || m.id) <> 1`,
  'a new person without a message, a link, or with two links': `select p.id from members.person p where p.email like 'person-%'
    and ((select count(*) from mail.message m where m.recipient = p.email and m.kind = 'invitation') <> 1
      or (select count(*) from sign_in.invitation i where i.person = p.id and i.withdrawn_at is null) <> 1)`,
  'a message to nobody': `select recipient from mail.message m where recipient like 'person-%'
    and not exists (select from members.person p where p.email = m.recipient)`,
  'a person with two mandates at once': `select person from members.mandate where ended_at is null group by person having count(*) > 1`,
  'a mandate handed over or renewed without the one that follows': `select m.id from members.mandate m where m.end_reason in ('handed_over', 'renewed')
    and (select count(*) from members.mandate n where n.follows = m.id and n.created_at = m.ended_at) <> 1`,
  'a mandate that follows one still in force': `select n.id from members.mandate n join members.mandate m on m.id = n.follows where m.ended_at is null`,
  'an approval without its one mandate': `select d.id from members.deed_of_two d where d.outcome = 'approved'
    and (select count(*) from members.mandate m where m.person = d.person and m.created_at = d.decided_at) <> 1`,
  'an approval without its one line in the record': `select d.id from members.deed_of_two d where d.outcome is not null
    and (select count(*) from ledger.deed l where l.deed = 'approve_deed' and l.about = 'deed ' || d.id) <> 1`,
  'a power given without an approval': `select m.id from members.mandate m where m.role = 'national_administrator'
    and not exists (select from members.deed_of_two d where d.person = m.person and d.outcome = 'approved')`,
  'more or fewer messages to the second person than requests': `select 1 where
    (select count(*) from mail.message where kind = 'second_person') <> (select count(*) from members.deed_of_two)`,
  'a request without its one line in the record': `select d.id from members.deed_of_two d where (select count(*) from ledger.deed l
    where l.deed = 'ask_for_two' and l.about = 'deed ' || d.id) <> 1`,
}

const known = async (client: pg.Client, emails: string[]) =>
  new Set(
    (await client.query<{ email: string }>('select email from members.person where email = any($1)', [emails])).rows.map(
      ({ email }) => email,
    ),
  )

describe.skipIf(process.platform !== 'linux')('a storm of kill -9', () => {
  test(`of ${rounds} rounds (seed ${seed}) among members’ deeds leaves none half done and none done twice`, async () => {
    let site = await readySite(records, 'the first start')
    let client = await ownerOf()
    for (const one of [officer, chair]) await admit(client, one)
    let answered = 0
    for (let round = 1; round <= rounds; round += 1) {
      const kind = kinds[round % kinds.length] ?? 'everything'
      const where = `round ${round}: ${kind}`
      await client.query('update sign_in.session set confirmed_at = $1, seen_at = $1', [new Date().toISOString()])
      let over = false
      answeredHere = 0
      const working = work(site, client, () => over)
      // On a busy machine a server that has just started needs a while for its first answers.
      await until('deeds are being done', () => answeredHere >= 3, 60)
      site = await strike(site, records, roll, kind, where).finally(() => {
        over = true
      })
      await working
      await client.end().catch(() => undefined)
      client = await ownerOf()
      for (const [what, statement] of Object.entries(broken)) expect((await client.query(statement)).rows, `${where}: ${what}`).toEqual([])
      for (const said of [invited, handed]) {
        const done = [...said].filter(([, yes]) => yes).map(([email]) => email)
        expect(await known(client, done), where).toEqual(new Set(done))
        answered += done.length
        said.clear()
      }
      const yes = [...approved].filter(([, done]) => done).map(([id]) => id)
      const { rows } = await client.query('select id from members.deed_of_two where id = any($1) and outcome = $2', [yes, 'approved'])
      expect(rows, where).toHaveLength(yes.length)
    }
    const { rows } = await client.query<{ given: number; ended: number; approved: number }>(`select
      (select count(*)::int from members.mandate where created_by is not null) as given,
      (select count(*)::int from members.mandate where ended_at is not null) as ended,
      (select count(*)::int from members.deed_of_two where outcome = 'approved') as approved`)
    // A storm in which nothing was done would have shown nothing.
    expect(answered).toBeGreaterThan(rounds)
    expect(Math.min(...Object.values(rows[0] ?? { none: 0 }))).toBeGreaterThan(rounds / 2)
    process.stdout.write(`  ${JSON.stringify(rows[0])} in ${rounds} rounds, ${answered} invitations and hand-overs answered\n`)
    await client.end()
    site.child.kill('SIGTERM')
    expect(await site.ended).toBe(0)
  })
})
