import { statementNow } from '#domains/facts/one-statement.server.ts'
import { listCircles } from '#domains/members/operations.server.ts'
import { subjectParts } from '#domains/revision/model.ts'
import { mayReadProposals } from '#domains/revision/policy.ts'
import { listProposals } from '#domains/revision/proposing.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { isUuid } from '#platform/form.server.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Beginning, StudyListed } from './model.ts'
import { mayReadStudies, mayWorkOnStudy } from './policy.ts'
import * as queries from './queries.server.ts'

const refused = () =>
  new Refusal(
    'forbidden',
    {
      en: 'A study is worked on inside its closed group and by the secretariat.',
      fr: 'Une étude est menée au sein de son groupe fermé et par le secrétariat.',
    },
    'circle',
  )
const gone = () => notFound({ en: 'There is no such study here.', fr: 'Il n’y a pas de telle étude ici.' })

/** Studies that who asks may see, those under way first. */
export async function listStudies(scope: Scope): Promise<StudyListed[]> {
  if (!mayReadStudies(scope)) throw refused()
  return actingAs(scope, queries.studiesSeen)
}

/** Closed groups in which who asks may begin one. */
export async function groupsToStudyIn(scope: Scope) {
  if (!mayReadStudies(scope)) throw refused()
  return (await listCircles(scope)).filter(({ id, within }) => within !== null && mayWorkOnStudy(scope, { circle: id }))
}

/** Begins one; the same form sent twice begins one study. */
export async function beginStudy(scope: Scope, given: Beginning): Promise<void> {
  if (!mayWorkOnStudy(scope, given) || scope.actor.kind !== 'member') throw refused()
  const { mandate } = scope.actor
  if (!(await groupsToStudyIn(scope)).some(({ id }) => id === given.circle)) throw refused()
  await actingAs(scope, async (tx) => {
    if (!(await queries.insertStudy(tx, given, mandate, scope.now))) return
    await recordDeed(tx, scope, { room: 'studies', deed: 'begin_study', about: `study ${given.id}`, circle: given.circle })
  })
}

/** A study with all that belongs to it; `number`: which version of the draft is read, the last without it. */
export async function readStudy(scope: Scope, id: string, number: number | null = null) {
  if (!mayReadStudies(scope)) throw refused()
  if (!isUuid(id)) throw gone()
  return actingAs(scope, async (tx) => {
    const study = await queries.studyById(tx, id)
    if (!study || !mayReadStudies(scope, study)) throw gone()
    const read = {
      study,
      evidence: await queries.evidenceOf(tx, id),
      versions: await queries.versionsOf(tx, id),
      latest: await queries.textOf(tx, id, null),
      earlier: number === null ? undefined : await queries.textOf(tx, id, number),
      comments: await queries.commentsOf(tx, id),
      changed: await queries.changedBy(tx, id),
    }
    if (number !== null && !read.earlier) throw gone()
    return read
  })
}

/** What is said now of statements, by number; of one that is no longer said, nothing. */
export async function saidNow(scope: Scope, subjects: readonly string[]) {
  if (!mayReadStudies(scope)) throw refused()
  const found = await Promise.all([...new Set(subjects)].map(async (subject) => [subject, await statementNow(scope, subject)] as const))
  return Object.fromEntries(
    found.flatMap(([subject, now]) => (now ? [[subject, { statement: now.block.statement, facts: now.facts }]] : [])),
  )
}

const proposalsMax = 20

/** What is proposed to say of statements, as far as who asks may see proposals about that state. */
export async function proposalsAbout(scope: Scope, subjects: readonly string[]) {
  if (!mayReadStudies(scope)) throw refused()
  const asked = subjects.filter((subject) => mayReadProposals(scope, { state: subjectParts(subject).party }))
  const found = await Promise.all(
    asked.map(async (subject) => {
      const filter = { party: subjectParts(subject).party, subject, states: null, limit: proposalsMax, offset: 0 }
      const { items } = await listProposals(scope, filter)
      return [subject, items.map(({ id, state }) => ({ id, state }))] as const
    }),
  )
  return Object.fromEntries(found)
}
