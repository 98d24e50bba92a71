import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import { sendWaiting } from '#platform/postman.server.ts'
import { languages } from '#vocabulary/language.ts'
import { testNow, withDatabase } from '../../../tests/database.ts'
import { publish, realChange } from '../../../tests/ledger-rows.ts'
import { newMember } from '../../../tests/members.ts'
import type { Followed } from './model.ts'
import type { NoticeLine } from './notice-lines.ts'
import { noticeLetter, tellChanges } from './notice-mail.ts'
import { follow } from './operations.server.ts'
import { collectNotices, tellFollowers } from './telling.server.ts'
import { followNames } from './what-is-followed.server.ts'

const database = withDatabase()
const origin = 'https://liaison.example'
const italy: Followed = { kind: 'state', state: 'IT' }

const proof = {
  validFrom: '2027-01-01',
  sources: [{ key: 's1', title: 'D.Lgs. 286/1998', url: 'https://example.org/law?a=1&b=2', kind: 'legislation' as const, consulted: true }],
}
const line = (changed: Partial<NoticeLine> = {}): NoticeLine => ({ ...realChange(), withdrawn: false, proof, ...changed })
const france = { state: 'FR', subject: 'FR/offence/fr-entry' }
const notices: Record<string, { followed: Followed; note: string; lines: NoticeLine[]; more: number }> = {
  one: { followed: italy, note: 'for the report to <CDPC> & others', lines: [line()], more: 0 },
  several: {
    followed: { kind: 'indicator', indicator: 'offence.imprisonment_max', state: null },
    note: '',
    lines: [
      line(),
      line({ ...france, kind: 'fact.added', before: null, proof: null }),
      line({ ...france, subject: 'FR/offence/fr-stay', kind: 'fact.closed', after: null, note: {}, proof: null }),
      line({ subject: 'IT/offence/it-stay', withdrawn: true }),
    ],
    more: 2,
  },
}

describe('a notice', () => {
  test.each(languages.flatMap((language) => Object.keys(notices).map((name) => [name, language] as const)))(
    'is written as agreed: %s (%s)',
    async (name, language) => {
      const names = await followNames(database.scope())
      const notice = notices[name] as (typeof notices)[string]
      const told = tellChanges(notice, language, names, origin)
      const link = { origin, token: 'x'.repeat(43) }
      const { subject, plain, html } = noticeLetter(told, { ...notice, name: 'Bruno <Esempio>' }, names, link)
      await expect(`${subject}\n\n${plain}`).toMatchFileSnapshot(join(home, `tests/golden/mail-notice-${name}-${language}.txt`))
      await expect(html).toMatchFileSnapshot(join(home, `tests/golden/mail-notice-${name}-${language}.html`))
      expect(html).not.toMatch(/<Esempio>|<CDPC>/)
    },
  )

  test.each([
    ['Italy: maximum imprisonment changed', [line()]],
    ['Italy: maximum imprisonment added', [line({ kind: 'fact.added' })]],
    ['Italy: maximum imprisonment no longer said', [line({ kind: 'fact.closed' })]],
    ['Italy: a statement was withdrawn', [line({ withdrawn: true })]],
    ['Italy: 2 changes', [line(), line({ indicator: 'offence.fine' })]],
    ['2 changes in 2 places', [line(), line(france)]],
  ])('says what and where in its subject: %s', async (subject, lines) => {
    const names = await followNames(database.scope())
    expect(tellChanges({ lines, more: 0 }, 'en', names, origin).subject).toBe(subject)
  })

  test('leaves with one header each that stops it by one click, and the same link in its words (RFC 8058)', async () => {
    const taken: Awaited<ReturnType<typeof PostalMime.parse>>[] = []
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
            taken.push(mail)
            done()
          })
        })
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const one = await newMember(database, { role: 'expert', party: 'IT' })
    await follow(await one.scope(), italy, { note: 'for the report', cadence: 'at_once', weekday: null })
    await publish(database, [realChange()])
    await collectNotices(database.scope())
    await tellFollowers(database.scope(new Date(testNow.getTime() + 600_000)), { origin })
    const { port } = server.server.address() as AddressInfo
    const mailing = { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'liaison@example.org', host: 'liaison.example' }
    expect(await sendWaiting(database.db, mailing, () => new Date(testNow.getTime() + 660_000))).toBe(1)
    server.close()
    const [mail] = taken
    const headers = (name: string) => mail?.headers.filter(({ key }) => key === name).map(({ value }) => value) ?? []
    const [link = ''] = headers('list-unsubscribe')
    expect(headers('list-unsubscribe')).toHaveLength(1)
    expect(headers('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click'])
    expect(link).toMatch(/^<https:\/\/liaison\.example\/en\/stop\/[\w-]{43}>$/)
    expect(mail?.text).toContain(link.slice(1, -1))
    expect(mail?.html).toContain(link.slice(1, -1))
    expect(mail?.text).toContain('Your note: for the report')
    const { rows } = await database.query('select plain, html, stop_address from mail.message')
    expect(rows).toEqual([{ plain: null, html: null, stop_address: null }])
  })
})
