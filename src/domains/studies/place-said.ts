import { subjectParts } from '#domains/revision/model.ts'

/** Where the open zone shows a statement: a decision on its own page, the law of a state in its profile, treaties among themselves. */
export const placeSaid = (subject: string): string => {
  const { party, kind, slug } = subjectParts(subject)
  if (kind === 'decision') return `/decisions/${party.toLowerCase()}/${slug}`
  return /^[A-Z]{2}$/.test(party) ? `/countries/${party.toLowerCase()}` : '/treaties'
}
