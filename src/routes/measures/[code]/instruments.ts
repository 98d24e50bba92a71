import type { TreatyBook } from '#domains/treaties/model.ts'

/** The articles that provide for a measure, the closest instruments first: what each gives is told on the instrument's own page. */
export const articlesFor = ({ rules, instruments, rankOrder, binding }: TreatyBook, code: string) => {
  const places = new Map(rankOrder.flat().map((id, place) => [id, place]))
  const place = (id: string) => places.get(id) ?? places.size
  const byId = new Map(instruments.map((one) => [one.id, one]))
  return rules
    .filter(({ measure }) => measure === code)
    .sort((a, b) => place(a.instrument) - place(b.instrument))
    .flatMap((rule) => {
      const instrument = byId.get(rule.instrument)
      return instrument
        ? [
            {
              id: rule.id,
              slug: rule.instrument.toLowerCase(),
              title: instrument.title,
              article: rule.article,
              scope: rule.scope,
              binding: binding[rule.binding] ?? { en: rule.binding, fr: rule.binding },
              confidence: rule.confidence,
            },
          ]
        : []
    })
}
