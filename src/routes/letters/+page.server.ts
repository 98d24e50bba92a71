import { form } from '#domains/assistance/form.ts'
import type { PageServerLoad } from './$types'

/** What a lawful request contains, for readers whose browser runs no script; the rest happens on their device. */
export const load: PageServerLoad = ({ locals: { scope, language } }) => ({
  today: scope.today,
  groups: form.map(({ id, title, fields }) => ({
    id,
    title: title[language],
    points: fields
      .filter(({ letter, label }) => letter !== false && label)
      .map(({ id: field, label, why, articles, needed }) => ({
        id: field,
        label: label[language],
        why: why[language],
        articles,
        blocks: (needed ?? []).some(({ severity }) => severity === 'blocks'),
      })),
  })),
})
