import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Actor, Scope } from '#platform/scope.ts'

const actors: Actor[] = [{ kind: 'anyone' }, { kind: 'operator', command: 'import' }]

/** Who may do what: a policy that is not in this table fails the tests. */
const table: Record<string, Record<Actor['kind'], boolean>> = {
  'action-plan: mayReadActionPlan': { anyone: true, operator: true },
  'assistance: mayDraftLetters': { anyone: true, operator: true },
  'authorities: mayReadAuthorities': { anyone: true, operator: true },
  'cooperate: mayResolve': { anyone: true, operator: true },
  'countries: mayReadProfiles': { anyone: true, operator: true },
  'decisions: mayReadDecisions': { anyone: true, operator: true },
  'facts: mayImportFacts': { anyone: false, operator: true },
  'facts: mayReadFacts': { anyone: true, operator: true },
  'measures: mayReadMeasures': { anyone: true, operator: true },
  'open-data: mayRelease': { anyone: false, operator: true },
  'open-data: mayTakeData': { anyone: true, operator: true },
  'search: maySearch': { anyone: true, operator: true },
  'site: mayReadPages': { anyone: true, operator: true },
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
})
