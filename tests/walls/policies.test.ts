import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import type { Actor, Scope } from '#platform/scope.ts'
import { permissionsTable } from '../permissions.ts'

const actors = [{ kind: 'anyone' }, { kind: 'operator', command: 'import' }] as const satisfies Actor[]

/** What nobody in particular and the operator may do: a policy that is not in this table fails the tests. Members: docs/permissions.md. */
const table: Record<string, Record<'anyone' | 'operator', boolean>> = {
  'action-plan: mayReadActionPlan': { anyone: true, operator: true },
  'assistance: mayDraftLetters': { anyone: true, operator: true },
  'authorities: mayReadAuthorities': { anyone: true, operator: true },
  'cooperate: mayResolve': { anyone: true, operator: true },
  'countries: mayReadProfiles': { anyone: true, operator: true },
  'decisions: mayReadDecisions': { anyone: true, operator: true },
  'facts: mayAnswerFor': { anyone: false, operator: false },
  'facts: mayAttest': { anyone: false, operator: false },
  'facts: mayImportFacts': { anyone: false, operator: true },
  'facts: mayPublishAnswer': { anyone: false, operator: false },
  'facts: mayReadFacts': { anyone: true, operator: true },
  'facts: mayReadInFull': { anyone: false, operator: true },
  'facts: mayWithdraw': { anyone: false, operator: false },
  'follows: mayFollow': { anyone: false, operator: false },
  'follows: mayReadFollows': { anyone: false, operator: false },
  'follows: mayStopByLink': { anyone: true, operator: false },
  'follows: mayTell': { anyone: false, operator: true },
  'measures: mayReadMeasures': { anyone: true, operator: true },
  'members: mayAdmitParty': { anyone: false, operator: false },
  'members: mayBeSecond': { anyone: false, operator: false },
  'members: mayBeginGiving': { anyone: false, operator: false },
  'members: mayCareForPersons': { anyone: false, operator: false },
  'members: mayChangeOwnRecord': { anyone: false, operator: false },
  'members: mayDemand': { anyone: false, operator: false },
  'members: mayEndMandate': { anyone: false, operator: false },
  'members: mayErase': { anyone: false, operator: false },
  'members: mayGiveMandate': { anyone: false, operator: false },
  'members: mayKeepOwnPage': { anyone: false, operator: false },
  'members: mayLiftSuspension': { anyone: false, operator: false },
  'members: mayMakeCircle': { anyone: false, operator: false },
  'members: mayNameToGroup': { anyone: false, operator: false },
  'members: mayReadCircle': { anyone: false, operator: false },
  'members: mayReadDeeds': { anyone: false, operator: false },
  'members: mayReadDeedsOfTwo': { anyone: false, operator: false },
  'members: mayReadDemands': { anyone: false, operator: false },
  'members: mayReadErasures': { anyone: false, operator: false },
  'members: mayReadMandates': { anyone: false, operator: false },
  'members: mayReadParties': { anyone: false, operator: true },
  'members: mayRefuseDeed': { anyone: false, operator: false },
  'members: mayRemind': { anyone: false, operator: true },
  'members: maySendBack': { anyone: false, operator: false },
  'members: maySuspendParty': { anyone: false, operator: false },
  'members: mayWriteParties': { anyone: false, operator: true },
  'open-data: mayRelease': { anyone: false, operator: true },
  'open-data: mayTakeData': { anyone: true, operator: true },
  'reports: mayAnswerReport': { anyone: false, operator: false },
  'reports: mayKeepGaps': { anyone: false, operator: false },
  'reports: mayReadGaps': { anyone: false, operator: false },
  'reports: mayReadReports': { anyone: false, operator: false },
  'reports: mayReport': { anyone: true, operator: true },
  'reports: mayTendReports': { anyone: false, operator: true },
  'revision: mayDecide': { anyone: false, operator: false },
  'revision: mayDelegate': { anyone: false, operator: false },
  'revision: mayDraft': { anyone: false, operator: false },
  'revision: mayPropose': { anyone: false, operator: false },
  'revision: mayPublishDue': { anyone: false, operator: true },
  'revision: mayReadDesk': { anyone: false, operator: false },
  'revision: mayReadProposals': { anyone: false, operator: false },
  'rounds: mayOpenRound': { anyone: false, operator: false },
  'rounds: mayReadCoverage': { anyone: true, operator: true },
  'rounds: mayReadRounds': { anyone: false, operator: false },
  'rounds: mayTendRounds': { anyone: false, operator: true },
  'search: maySearch': { anyone: true, operator: true },
  'sign-in: mayChangePasskeys': { anyone: false, operator: false },
  'sign-in: mayEnrolWorkstation': { anyone: false, operator: false },
  'sign-in: mayForget': { anyone: false, operator: true },
  'sign-in: mayKeepAccess': { anyone: false, operator: false },
  'sign-in: mayMakeFirstLink': { anyone: false, operator: true },
  'sign-in: mayOpenInvitation': { anyone: true, operator: false },
  'sign-in: mayOpenWorkstationCode': { anyone: true, operator: false },
  'sign-in: mayReadInvitations': { anyone: false, operator: false },
  'sign-in: mayReadMorning': { anyone: false, operator: false },
  'sign-in: mayReadOutbox': { anyone: false, operator: false },
  'sign-in: mayReadWorkstations': { anyone: false, operator: false },
  'sign-in: mayRevokeWorkstation': { anyone: false, operator: false },
  'sign-in: maySignIn': { anyone: true, operator: false },
  'sign-in: mayWithdrawInvitation': { anyone: false, operator: false },
  'site: mayReadPages': { anyone: true, operator: true },
  'studies: mayReadStudies': { anyone: false, operator: false },
  'studies: mayWorkOnStudy': { anyone: false, operator: false },
  'treaties: mayReadTreaties': { anyone: true, operator: true },
}

const domains = join(import.meta.dirname, '../../src/domains')
const policies: [string, (scope: Scope, thing?: unknown) => boolean][] = []
for (const room of readdirSync(domains).sort()) {
  const policy = (await import(join(domains, room, 'policy.ts'))) as Record<string, (scope: Scope) => boolean>
  for (const [name, may] of Object.entries(policy)) policies.push([`${room}: ${name}`, may])
}

describe('policies', () => {
  test('are all in the table, and the table names none that is gone', () => {
    expect(policies.map(([name]) => name).sort()).toEqual(Object.keys(table).sort())
  })

  test.each(policies)('%s answers as the table says', (name, may) => {
    for (const actor of actors) expect([actor.kind, may({ actor } as Scope)]).toEqual([actor.kind, table[name]?.[actor.kind]])
  })

  test.each(policies)('%s: absent means no', (_, may) => {
    expect(may({ actor: { kind: 'stranger' } } as unknown as Scope)).toBe(false)
  })

  test('for every role and circle are as docs/permissions.md says; it is made by this test (vitest -u) and reviewed like code', async () => {
    await expect(permissionsTable(policies)).toMatchFileSnapshot(join(home, 'docs/permissions.md'))
  })

  test.each(policies)('%s: what anybody may, a member may', (name, may) => {
    const actor = {
      kind: 'member',
      person: 'p',
      mandate: 'm',
      party: 'IT',
      role: 'observer',
      circles: [],
      confirmed: false,
    } satisfies Actor
    if (table[name]?.anyone) expect(may({ actor } as unknown as Scope)).toBe(true)
  })
})
