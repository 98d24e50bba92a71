import type { Desk } from './desk.ts'
import type { Draft } from './draft-store.ts'
import { askContext, askedIn, type LetterAsked } from './letter-asked.ts'

const askedBy = ({ answers, context }: Draft): LetterAsked => {
  const day = answers.entries.sending?.[0]?.on
  return askedIn(answers, context.from, typeof day === 'string' ? day : context.on)
}

/**
 * Asks again what the letter rests on where states, measures or the day changed, by codes only. Until the server can be
 * reached the letter rests on what was known, and says so.
 */
export const basisAsking = (desk: Desk, draft: Draft, told: () => void) => {
  let last = JSON.stringify(askedBy(draft))
  return async () => {
    const asked = askedBy(draft)
    const written = JSON.stringify(asked)
    if (written === last || asked.to.length === 0 || asked.measures.length === 0) return
    last = written
    const answer = await askContext(desk.asks, asked, desk.language)
    // Asked again meanwhile: only the last answer counts.
    if (last !== written) return
    if ('context' in answer) Object.assign(draft, { context: answer.context, profiles: answer.profiles })
    desk.say('context' in answer ? desk.words.basisAsked : 'refused' in answer ? answer.refused : desk.words.basisOffline)
    if ('offline' in answer) last = ''
    told()
  }
}
