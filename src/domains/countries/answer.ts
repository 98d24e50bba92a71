import { firstReading } from '#domains/facts/reader.ts'
import { onDate } from '#ui/date.ts'
import type { Language } from '#vocabulary/language.ts'
import { wordsIn } from '#words/words.ts'
import type { Offence, Profile } from './model.ts'

/**
 * The state's law in a sentence or three, from the codes of the statements and nothing else. It speaks of the benefit
 * element because national laws differ most on it. It never says that help is exempt: a statement under Exemptions may
 * also say that there is no clause, so the reader is sent there.
 */
export const answerSentence = (profile: Profile, language: Language): string => {
  const words = wordsIn(language).countries.answer
  const { offences } = profile
  if (offences.length === 0) return words.nothingFound
  const inForce = offences.filter(({ reading }) => reading.kind === 'stated')
  if (inForce.length === 0) {
    const first = firstReading(offences)
    return first ? words.nothingRead(onDate(first.on, language), first.dated) : words.nothingInForce
  }
  const onEntry = inForce.filter(({ conduct }) => conduct.includes('entry'))
  const sentences = [onEntry.length > 0 ? words.stop(onBenefit(onEntry, profile, words)) : words.noEntry]
  if (profile.exemptions.some(({ code, reading }) => code === 'humanitarian' && reading.kind === 'stated'))
    sentences.push(words.humanitarian)
  if (inForce.every(({ confidence }) => confidence === 'low')) sentences.push(words.low)
  return sentences.join(' ')
}

const onBenefit = (onEntry: Offence[], profile: Profile, words: ReturnType<typeof wordsIn>['countries']['answer']): string => {
  const benefits = new Set(onEntry.map(({ benefit }) => benefit))
  const without = benefits.has('not_required') || benefits.has('aggravating')
  if (benefits.has('required') && without) return words.both
  if (benefits.has('required')) return benefits.has('unknown') ? words.join(words.withBenefit, words.otherUnknown) : words.withBenefit
  if (!without) return words.unknown
  const profit = profile.aggravations.some(({ code, reading }) => code === 'profit' && reading.kind === 'stated')
  return benefits.has('aggravating') || profit ? words.join(words.without, words.graver) : words.without
}
