import { europeanCourt } from './court.ts'
import type { Decision, Provision } from './model.ts'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

// What would make it another provision: "Art. 12(3)" is not in "Art. 12(3)(d)", "Section 25" not in "Section 25A".
const further = '[\\p{L}\\p{N}(/-]|\\s(?:§|bis\\b|ter\\b|quater\\b|sentence\\b|no\\.)'

/** Whether a text names an article under exactly the label it has here. */
export const namesArticle = (text: string, article: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(article)}(?!${further})`, 'iu').test(text)

/**
 * Those of a state's offences whose article the decision's English title or summary names. A European court applies
 * the Convention or Union law: an article it names is not taken for one of the state's.
 */
export const provisionsNamed = <Offence extends { article: string | null }>(
  { court, title, summary }: Pick<Decision, 'court' | 'title' | 'summary'>,
  offences: readonly Offence[],
): (Offence & Pick<Provision, 'article'>)[] => {
  if (europeanCourt(court)) return []
  const text = `${title?.en ?? ''}\n${summary?.en ?? ''}`
  return offences.filter((one): one is Offence & Pick<Provision, 'article'> => one.article !== null && namesArticle(text, one.article))
}
