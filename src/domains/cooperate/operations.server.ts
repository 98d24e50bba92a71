import type { Measure } from '#domains/treaties/model.ts'
import { bookOf } from '#domains/treaties/operations.server.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Language } from '#vocabulary/language.ts'
import type { Checked } from './asked.ts'
import { type Labels, labelsOf } from './labels.ts'
import type { Answer } from './model.ts'
import { mayResolve } from './policy.ts'
import { resolve } from './resolve.ts'
import { type Told, tell } from './telling.ts'
import type { OfState } from './telling-basis.ts'

const forbidden = () => new Refusal('forbidden', { en: 'You may not ask the resolver.', fr: 'Vous ne pouvez pas interroger le résolveur.' })

/** What may be asked for, in the order of the record. */
export async function measuresToAsk(scope: Scope): Promise<readonly Measure[]> {
  if (!mayResolve(scope)) throw forbidden()
  return (await bookOf(scope)).measures
}

/** One answer for each state asked, in the order of the question; refused as invalid where the question cannot be answered. */
export async function resolved(scope: Scope, { on, ...question }: Checked): Promise<Answer[]> {
  if (!mayResolve(scope)) throw forbidden()
  return resolve(await bookOf(scope), { ...question, on: on ?? scope.today })
}

/** The same answers in words. `ofStates`: what other rooms know of each state asked, in the order of the question. */
export async function told(scope: Scope, question: Checked, language: Language, ofStates: readonly OfState[]): Promise<Told[]> {
  if (!mayResolve(scope)) throw forbidden()
  const [book, answers] = await Promise.all([bookOf(scope), resolved(scope, question)])
  return answers.map((answer, index) =>
    tell(answer, book, language, { today: scope.today, ofState: ofStates[index] ?? { receivers: [], languages: null, networks: [] } }),
  )
}

/** The day on which the treaties were compiled: what a file note rests on. */
export async function compiledOn(scope: Scope): Promise<string> {
  if (!mayResolve(scope)) throw forbidden()
  return (await bookOf(scope)).generated
}

/** The same answers with words for their codes, in one language: for programs that show them. */
export async function withLabels(scope: Scope, question: Checked, language: Language): Promise<(Answer & { labels: Labels })[]> {
  if (!mayResolve(scope)) throw forbidden()
  const [book, all] = await Promise.all([bookOf(scope), told(scope, question, language, [])])
  return all.map((one) => ({ ...one.answer, labels: labelsOf(one, book, language) }))
}
