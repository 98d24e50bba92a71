import { statementNow } from '#domains/facts/one-statement.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import type { Tx } from '#platform/database.server.ts'
import { recordDeed } from '#platform/deeds.server.ts'
import { isUuid } from '#platform/form.server.ts'
import { invalid, notFound, Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Abandoning, CommentGiven, Concluding, DraftGiven, EvidenceGiven, Study } from './model.ts'
import { mayReadStudies, mayWorkOnStudy } from './policy.ts'
import * as queries from './queries.server.ts'

const refused = () =>
  new Refusal('forbidden', {
    en: 'Under this mandate you read this study and do not write in it.',
    fr: 'Ce mandat permet de lire cette étude, non d’y écrire.',
  })
const gone = () => notFound({ en: 'There is no such study here.', fr: 'Il n’y a pas de telle étude ici.' })
const ended = () =>
  new Refusal('conflict', {
    en: 'This study has ended meanwhile. What you typed was not saved; it stands below.',
    fr: 'Cette étude a pris fin entre-temps. Votre saisie n’a pas été enregistrée\u00a0; elle figure ci-dessous.',
  })
const savedMeanwhile = (last: number) =>
  new Refusal(
    'conflict',
    {
      en: `Somebody saved meanwhile: version ${last}. Yours is not saved yet. Both are below: bring them together and save.`,
      fr: `Quelqu’un a enregistré entre-temps\u00a0: version ${last}. La vôtre ne l’est pas encore. Les deux figurent ci-dessous\u00a0: réunissez-les et enregistrez.`,
    },
    'text',
  )
const notSaid = (subject: string, field: string) =>
  invalid({ en: `No statement ${subject} is shown here.`, fr: `Aucun énoncé ${subject} n’est montré ici.` }, field)

type Work = (tx: Tx, study: Study, mandate: string) => Promise<void>

/** Work in a study, in turn with others, and its deed. `again`: what has ended was ended by this same form. */
const inStudy = async (scope: Scope, id: string, work: Work, again: (study: Study) => boolean = () => false): Promise<void> => {
  const { actor } = scope
  if (actor.kind !== 'member' || !isUuid(id)) throw gone()
  await actingAs(scope, async (tx) => {
    const study = await queries.studyInTurn(tx, id)
    if (!study || !mayReadStudies(scope, study)) throw gone()
    if (!mayWorkOnStudy(scope, study)) throw refused()
    if (again(study)) return
    if (study.state !== 'open') throw ended()
    await work(tx, study, actor.mandate)
  })
}

const note = (tx: Tx, scope: Scope, { id, circle }: Study, deed: string, told: Record<string, string> = {}) =>
  recordDeed(tx, scope, { room: 'studies', deed, about: `study ${id}`, circle, note: told })

export async function addEvidence(scope: Scope, id: string, given: EvidenceGiven): Promise<void> {
  if (!mayReadStudies(scope)) throw refused()
  const isSaid = given.kind === 'statement' || given.kind === 'decision'
  if (isSaid && !(await statementNow(scope, given.about))) throw notSaid(given.about, 'about')
  await inStudy(scope, id, async (tx, study, mandate) => {
    if (await queries.insertEvidence(tx, id, given, mandate, scope.now)) await note(tx, scope, study, 'add_evidence', { kind: given.kind })
  })
}

/** Saves a version after the one that the writer had before them; where another came between, refuses and loses neither. */
export async function saveDraft(scope: Scope, id: string, { key, base, text }: DraftGiven): Promise<void> {
  if (!mayReadStudies(scope)) throw refused()
  await inStudy(scope, id, async (tx, study, mandate) => {
    const { last, saved } = await queries.lastVersion(tx, id, key)
    if (saved !== null) return
    if (base !== last) throw savedMeanwhile(last)
    await queries.insertVersion(tx, id, { number: last + 1, key, text }, mandate, scope.now)
    await note(tx, scope, study, 'save_draft', { version: String(last + 1) })
  })
}

export async function commentOn(scope: Scope, id: string, { key, comment }: CommentGiven): Promise<void> {
  if (!mayReadStudies(scope)) throw refused()
  await inStudy(scope, id, async (tx, study, mandate) => {
    if (await queries.insertComment(tx, id, key, comment, mandate, scope.now)) await note(tx, scope, study, 'comment')
  })
}

export async function closeComment(scope: Scope, id: string, comment: string): Promise<void> {
  if (!mayReadStudies(scope)) throw refused()
  if (!isUuid(comment)) throw gone()
  await inStudy(scope, id, async (tx, study, mandate) => {
    if (await queries.insertClosing(tx, id, comment, mandate, scope.now)) await note(tx, scope, study, 'close_comment')
  })
}

/** Ends it with a result, in both languages, and the statements that it changes. It changes none itself. */
export async function concludeStudy(scope: Scope, id: string, { key, resultEn, resultFr, subjects }: Concluding): Promise<void> {
  if (!mayReadStudies(scope)) throw refused()
  for (const subject of subjects) if (!(await statementNow(scope, subject))) throw notSaid(subject, 'subjects')
  const conclude: Work = async (tx, study, mandate) => {
    await queries.insertChanged(tx, id, subjects)
    await queries.endStudy(tx, id, { key, state: 'concluded', result: { en: resultEn, fr: resultFr } }, mandate, scope.now)
    await note(tx, scope, study, 'conclude_study', { changes: String(subjects.length) })
  }
  await inStudy(scope, id, conclude, ({ endedKey }) => endedKey === key)
}

export async function abandonStudy(scope: Scope, id: string, { key, reason }: Abandoning): Promise<void> {
  if (!mayReadStudies(scope)) throw refused()
  const abandon: Work = async (tx, study, mandate) => {
    await queries.endStudy(tx, id, { key, state: 'abandoned', reason }, mandate, scope.now)
    await note(tx, scope, study, 'abandon_study')
  }
  await inStudy(scope, id, abandon, ({ endedKey }) => endedKey === key)
}
