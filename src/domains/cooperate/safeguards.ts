import type { Case } from './candidates.ts'
import type { Safeguard } from './model.ts'
import { type Day, statusOf } from './pairs.ts'
import type { SafeguardRule } from './rules.ts'
import { no, probable, unknown } from './spans.ts'

/** Whom the rule binds of the two, and of whom it is not known; null: it does not concern them. */
const bound = ({ index, pair, from, to }: Case, day: Day, rule: SafeguardRule): Pick<Safeguard, 'binds' | 'unknown'> | null => {
  const two = [from, to]
  if (rule.sides === 'eu') return { binds: two.filter((state) => index.book.groups.eu27.includes(state)), unknown: [] }
  const id = rule.instrument ?? ''
  const status = (state: string) => statusOf(index, day, id, state)
  if (rule.sides === 'pair') {
    const between = pair.statuses[index.at.get(id) ?? -1] ?? no
    return between >= probable ? { binds: two, unknown: [] } : null
  }
  const binds = two.filter((state) => status(state) >= probable)
  if (rule.sides === 'eu-to-third' && binds.length !== 1) return null
  return { binds, unknown: two.filter((state) => status(state) === unknown) }
}

/** Limits that hold whatever the basis, each with the states it binds on the day. */
export const safeguardsOf = (ask: Case, day: Day): Safeguard[] =>
  (ask.index.guarding.get(ask.measure) ?? []).flatMap((rule) => {
    const whom = bound(ask, day, rule)
    if (!whom || whom.binds.length + whom.unknown.length === 0) return []
    const { code, instrument, title, article, note, confidence, sources } = rule
    return [{ code, instrument, title, article, ...whom, note, confidence, sources }]
  })
