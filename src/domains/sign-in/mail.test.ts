import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import { leaseMessage } from '#platform/outbox.server.ts'
import { sendWaiting } from '#platform/postman.server.ts'
import { testNow, withDatabase } from '../../../tests/database.ts'
import { newMember } from '../../../tests/members.ts'
import { openInvitation } from './invitations.server.ts'
import { invite, listOutbox, readWaiting } from './inviting.server.ts'
import {
  decidedLetter,
  invitationLetter,
  mandateLetter,
  recoveryAskedLetter,
  recoveryLetter,
  reminderLetter,
  secondPersonLetter,
  type Told,
} from './mail.ts'
import { invitationDays, resendMinutes } from './model.ts'

const database = withDatabase()
const origin = 'https://liaison.example'
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000)
const proposal = () => ({
  name: 'Bruno <Esempio>',
  email: `${randomUUID()}@example.org`,
  language: 'en' as const,
  party: 'IT',
  role: 'prosecutor' as const,
  authority: 'Procura della Repubblica',
  validFrom: '2026-11-21',
  validUntil: '2028-11-20',
  languages: ['it'],
  functions: [],
})
const officer = async () => (await newMember(database, { role: 'secretariat', party: 'council_of_europe' })).scope()
const tokenIn = (text: string) => /invitation#([\w-]{43})/.exec(text)?.[1] ?? ''

/** A real mail server that takes, or refuses for a while. */
async function mailServer({ refusing = false } = {}) {
  const taken: Awaited<ReturnType<typeof PostalMime.parse>>[] = []
  const state = { refusing }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (state.refusing) return done(Object.assign(new Error('mailbox busy'), { responseCode: 450 }))
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          taken.push(mail)
          done()
        })
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  afterAll(() => server.close())
  return { taken, state, mailing: { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'liaison@example.org', host: 'liaison.example' } }
}

describe('the letters', () => {
  const told = (language: 'en' | 'fr'): Told => ({ ...proposal(), language, party: { en: 'Italy', fr: 'Italie' } })
  const asked = { deed: 'give_mandate' as const, party: { en: 'Italy', fr: 'Italie' } }
  test.each(['en', 'fr'] as const)('say the same in both languages, the reader’s first (%s)', async (language) => {
    const letters = {
      invitation: invitationLetter(told(language), origin, 'x'.repeat(43), '2026-12-05'),
      mandate: mandateLetter(told(language), origin),
      recovery: recoveryLetter(told(language), origin, 'x'.repeat(43), '2026-12-05'),
      reminder: reminderLetter(told(language), origin),
      'recovery-asked': recoveryAskedLetter(told(language), origin),
      'second-person': secondPersonLetter(told(language), { ...asked, role: 'national_administrator' }, new Date('2026-12-05'), origin),
      decided: decidedLetter(told(language), { ...asked, deed: 'lift_suspension' }, 'approved', origin),
    }
    for (const [name, { subject, plain, html }] of Object.entries(letters)) {
      await expect(`${subject}\n\n${plain}`).toMatchFileSnapshot(join(home, `tests/golden/mail-${name}-${language}.txt`))
      await expect(html).toMatchFileSnapshot(join(home, `tests/golden/mail-${name}-${language}.html`))
      expect(html).not.toContain('<Esempio>')
    }
  })
})

describe('an invitation', () => {
  test('leaves through the mail server with a link that opens it, and its words are forgotten then', async () => {
    const { taken, mailing } = await mailServer()
    const scope = await officer()
    const given = proposal()
    await invite(scope, given, origin)
    expect(await sendWaiting(database.db, mailing, () => testNow)).toBe(1)
    const [mail] = taken
    expect(mail?.to?.[0]?.address).toBe(given.email)
    expect(mail?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
    expect(tokenIn(mail?.text ?? '')).toBe(tokenIn(mail?.html ?? ''))
    const opened = await openInvitation(database.programScope(), tokenIn(mail?.text ?? ''))
    expect(opened.mandates).toMatchObject([{ party: 'IT', role: 'prosecutor' }])
    const { rows } = await database.query('select plain, html from mail.message')
    expect(rows).toEqual([{ plain: null, html: null }])
    expect(await sendWaiting(database.db, mailing, () => testNow)).toBe(0)
  })

  test('waits where the server takes nothing, is tried again later under the same number, and is read by the secretariat only', async () => {
    const { taken, state, mailing } = await mailServer({ refusing: true })
    const scope = await officer()
    const given = proposal()
    await invite(scope, given, origin)
    expect(await sendWaiting(database.db, mailing, () => testNow)).toBe(0)
    const line = (await listOutbox(scope)).find(({ recipient }) => recipient === given.email)
    expect(line).toMatchObject({ attempts: 1, takenAt: null, lastError: expect.stringContaining('mailbox busy') })
    const administrator = await (await newMember(database, { role: 'national_administrator', party: 'IT' })).scope()
    await expect(listOutbox(administrator)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(readWaiting(administrator, line?.id ?? '')).rejects.toMatchObject({ kind: 'forbidden' })
    expect((await readWaiting(scope, line?.id ?? '')).plain).toContain('invitation#')
    state.refusing = false
    expect(await sendWaiting(database.db, mailing, () => testNow)).toBe(0)
    expect(await sendWaiting(database.db, mailing, () => later(2))).toBe(1)
    expect(taken[0]?.messageId).toBe(`<${line?.id}@liaison.example>`)
  })

  test('that was being sent when its sender was killed is sent by the next, and by one at a time', async () => {
    const { mailing } = await mailServer()
    await invite(await officer(), proposal(), origin)
    const held = await leaseMessage(database.db, later(10))
    expect(held).toBeDefined()
    expect(await sendWaiting(database.db, mailing, () => later(11))).toBe(0)
    expect(await sendWaiting(database.db, mailing, () => later(13))).toBe(1)
  })

  test('is not sent once its link has expired, and its words are forgotten', async () => {
    const { mailing } = await mailServer()
    await invite(await officer(), proposal(), origin)
    expect(await sendWaiting(database.db, mailing, () => later(invitationDays * 1440 + 1))).toBe(0)
    const { rows } = await database.query('select count(*)::int as kept from mail.message where plain is not null')
    expect(rows).toEqual([{ kept: 0 }])
  })

  test('replaces the one before it, and changes nothing when it fails halfway', async () => {
    const scope = await officer()
    const given = proposal()
    await invite(scope, given, origin)
    const words = async () => {
      const { rows } = await database.query(`select plain from mail.message where recipient = '${given.email}' order by made_at, id`)
      return rows.map(({ plain }) => tokenIn(plain))
    }
    const [first = ''] = await words()
    await invite({ ...scope, now: later(resendMinutes + 1) }, given, origin)
    await expect(openInvitation(database.programScope(), first)).rejects.toMatchObject({ kind: 'not-found' })
    const count = async () =>
      (
        await database.query(
          'select (select count(*)::int from members.mandate) m, (select count(*)::int from sign_in.invitation) i, (select count(*)::int from ledger.deed) d',
        )
      ).rows
    const before = await count()
    await database.query('alter table mail.message add constraint broken check (false) not valid')
    await expect(invite(scope, proposal(), origin)).rejects.toThrow(/broken/)
    await database.query('alter table mail.message drop constraint broken')
    expect(await count()).toEqual(before)
  })
})
