import type { Vocabulary } from './concept.ts'
import { decisionKeywordsOnActs } from './decision-keyword-acts.ts'
import { decisionKeywordsOnLaw } from './decision-keyword-law.ts'

/** What a decision is about. Close codes are kept apart as the files have them and joined by `broader`. */
export const decisionKeywords = {
  name: 'decision-keyword',
  title: { en: 'Keywords of decisions', fr: 'Mots-clés des décisions' },
  concepts: { ...decisionKeywordsOnActs, ...decisionKeywordsOnLaw },
} as const satisfies Vocabulary

export type DecisionKeyword = keyof typeof decisionKeywords.concepts
