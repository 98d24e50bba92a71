import type { Answer } from '#domains/cooperate/model.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { LetterContext, RequestedProfile } from './answers.ts'
import { contextFrom, type Surroundings } from './context.ts'
import { ownFormsIn } from './own-forms.ts'
import { mayDraftLetters } from './policy.ts'

/** What a letter rests on, from answers of the resolver and what other rooms know. It takes codes and gives codes. */
export function letterContext(
  scope: Scope,
  resolved: Answer[],
  around: Surroundings,
  profiles: Omit<RequestedProfile, 'ownForm'>[],
): LetterContext {
  if (!mayDraftLetters(scope))
    throw new Refusal('forbidden', { en: 'You may not write letters.', fr: 'Vous ne pouvez pas écrire de lettres.' })
  return {
    context: contextFrom(resolved, around),
    profiles: profiles.map((profile) => ({ ...profile, ownForm: ownFormsIn(resolved, profile.state) })),
  }
}
