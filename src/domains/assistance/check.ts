import { typeset } from '#ui/typography.ts'
import { holds } from './conditions.ts'
import type { Context } from './context.ts'
import { findings } from './findings.ts'
import { citations, fieldsAsked, groupsAsked, ruleSet } from './form.ts'
import { type Answers, type Field, type Finding, type Group, type Place, type Rule, severities } from './model.ts'
import { entriesOf, isAnswered } from './values.ts'

/**
 * All that keeps this letter from being final, all that its author should think of, and hints: what blocks first, then in
 * the order of the form. Pure: the same answers in the same context always give the same list.
 */
export const check = (answers: Answers, context: Context): Finding[] => {
  const groups = groupsAsked(answers, context)
  const missing = groups.flatMap((group) => missingIn(group, answers, context))
  const asked = new Set(groups.map(({ id }) => id))
  const broken = ruleSet.rules
    .filter(({ field }) => asked.has(field.split('.')[0] ?? ''))
    .flatMap((rule) => placesOf(rule, answers, context).map((place) => toldBy(rule, place)))
  return [...missing, ...broken].toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}

/** Nothing blocks: the letter may be called final. */
export const isComplete = (found: Finding[]): boolean => found.every(({ severity }) => severity !== 'blocks')

const missingIn = (group: Group, answers: Answers, context: Context): Finding[] => {
  // A group that repeats and has no entry is asked for by a rule, where it is needed at all.
  const entries = group.repeats ? entriesOf(answers, group.id) : [entriesOf(answers, group.id)[0] ?? {}]
  return entries.flatMap((said, entry) =>
    fieldsAsked(group, entry, answers, context)
      .filter((field) => !isAnswered(said[field.id]))
      .flatMap((field) => {
        const within = { group: group.id, entry }
        const need = field.needed?.find(({ when }) => !when || holds(when, { answers, context, within }))
        return need ? [missing(group, field, entry, need.severity, context)] : []
      }),
  )
}

const missing = (group: Group, field: Field, entry: number, severity: Finding['severity'], context: Context): Finding => {
  const chosen = Object.entries(field.articles).filter(([source]) => context.bases.some(({ instrument }) => instrument === source))
  const articles = chosen.length > 0 ? chosen : Object.entries(field.articles)
  const reason = { en: `${field.label.en}: ${field.why.en}`, fr: `${field.label.fr}\u00a0: ${field.why.fr}` }
  return {
    rule: 'missing',
    field: `${group.id}.${field.id}`,
    entry,
    severity,
    reason,
    article: cited(articles),
    source: articles.map(([source]) => source),
  }
}

const placesOf = (rule: Rule, answers: Answers, context: Context): Place[] => {
  if (typeof rule.each === 'object') return holds(rule.when, { answers, context }) ? findings[rule.each.finding](answers, context) : []
  if (rule.each === undefined) return holds(rule.when, { answers, context }) ? [{ field: rule.field, entry: 0 }] : []
  const group = rule.each
  return entriesOf(answers, group).flatMap((_, entry) =>
    holds(rule.when, { answers, context, within: { group, entry } }) ? [{ field: rule.field, entry }] : [],
  )
}

const toldBy = ({ id, severity, reason, source, article }: Rule, place: Place): Finding => ({
  rule: id,
  ...place,
  severity,
  reason,
  article: cited([[source, article ?? '']]),
  source: [source],
})

const articleWord = { en: ['Art.', 'Arts'], fr: ['art.', 'art.'] } as const

/** « ETS 030, Art. 14(1)(a); UNTOC, Art. 18(15)(a) ». What is no article (a date, an annex) stands without the word. */
export const cited = (articles: [string, string][]) => {
  const one = (language: 'en' | 'fr') =>
    typeset(
      articles.map(([source, article]) => `${citations[source]?.[language] ?? source}${placed(article, language)}`).join('; '),
      language,
    )
  return { en: one('en'), fr: one('fr') }
}

const placed = (article: string, language: 'en' | 'fr') => {
  if (article === '') return ''
  const written = language === 'fr' ? article.replaceAll(' to ', ' à ') : article
  if (!/^(?:V\/)?\d/.test(article) || /^\d+ [A-Z][a-z]/.test(article)) return `, ${written}`
  return `, ${articleWord[language][/,| to /.test(article) ? 1 : 0]} ${written}`
}
