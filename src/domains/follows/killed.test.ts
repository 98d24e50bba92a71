import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import { withDatabase } from '../../../tests/database.ts'
import { publish, realChange } from '../../../tests/ledger-rows.ts'
import { newMember } from '../../../tests/members.ts'
import { collectNotices, tellFollowers } from './telling.server.ts'

const database = withDatabase()
const followers = 40
const now = () => new Date()
const settling = { origin: 'https://liaison.example', settling: 0 }

/** Followers of Italy from before anything happened, put there by the owner. */
async function followItaly() {
  const one = await newMember(database, { role: 'expert', party: 'IT' })
  await database.query(`
    insert into members.person (id, name, email, created_at)
      select gen_random_uuid(), 'F ' || n, 'follower-' || n || '@example.org', '2026-01-01' from generate_series(1, ${followers}) n;
    insert into members.mandate (id, person, party, role, authority, valid_from, valid_until, created_at)
      select gen_random_uuid(), p.id, m.party, m.role, m.authority, '2020-01-01', '2029-12-31', m.created_at
      from members.person p, members.mandate m where p.name like 'F %' and m.id = '${one.mandate}';
    insert into follows.follow (id, person, kind, state, cadence, since, created_at)
      select gen_random_uuid(), id, 'state', 'IT', 'at_once', (select max(seq) from ledger.change), '2026-01-01' from members.person where name like 'F %'`)
}

const startTelling = () =>
  spawn(process.execPath, [join(home, 'tests/tell-for-ever.ts'), database.url], { stdio: ['ignore', 'pipe', 'inherit'] })

async function kill(program: ChildProcess) {
  program.kill('SIGKILL')
  await once(program, 'exit')
}

// What a reader has of it: of each follower and change, how many lines in how many mails.
const toldLines = async () =>
  (
    await database.query(`
      select count(*)::int as mails, sum(lines)::int as lines, max(recipients)::int as twice from (
        select m.id, count(*) over (partition by m.recipient, m.plain) as recipients,
          (select count(*) from regexp_matches(m.plain, '^- ', 'gn')) as lines
        from mail.message m where m.kind = 'notice') x`)
  ).rows[0]

test('whatever the moment it is killed at, each change is told to each follower once, and one mail holds all that had collected', async () => {
  await followItaly()
  let published = 0
  const publishSome = async (count: number) => {
    await publish(
      database,
      Array.from({ length: count }, (_, index) => realChange({ subject: `IT/offence/k-${published + index}` })),
      now(),
    )
    published += count
  }
  const plan = fc.array(fc.record({ changes: fc.integer({ min: 1, max: 5 }), killAfterMs: fc.integer({ min: 0, max: 120 }) }), {
    minLength: 3,
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(plan, async (steps) => {
      for (const { changes, killAfterMs } of steps) {
        const program = startTelling()
        await once(program.stdout as NodeJS.ReadableStream, 'data')
        await publishSome(changes)
        await wait(killAfterMs)
        await kill(program)
      }
      const before = (await toldLines()) as { mails: number }
      // What had collected when the last was killed, and one more change, are one mail for each follower.
      await publishSome(1)
      await collectNotices(database.scope(now()))
      await tellFollowers(database.scope(now()), settling)
      const after = (await toldLines()) as { mails: number; lines: number; twice: number }
      expect(after.lines).toBe(published * followers)
      expect(after.twice).toBe(1)
      expect(after.mails - before.mails).toBe(followers)
    }),
    { numRuns: 2 },
  )
  const { rows } = await database.query(`select
    (select count(*)::int from follows.notice where closed_at is null) as open,
    (select count(*)::int from follows.notice n where not exists (select from mail.message m where m.id = n.message)) as unsent,
    (select count(*)::int from mail.message m where m.kind = 'notice' and not exists (select from follows.notice n where n.message = m.id)) as alone,
    (select count(*)::int from follows.line) as lines`)
  expect(rows).toEqual([{ open: 0, unsent: 0, alone: 0, lines: published * followers }])
}, 120_000)
