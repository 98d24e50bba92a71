import type { Finder } from '#platform/findable.ts'
import type { Language } from '#vocabulary/language.ts'
import { readActionPlan } from './operations.server.ts'

export const finder: Finder = {
  ofProgram(scope) {
    const plan = readActionPlan(scope)
    const text = (language: Language) =>
      [plan.fullTitle, ...plan.objectives.flatMap(({ title, reasons, activity, outputs }) => [title, ...reasons, ...activity, ...outputs])]
        .map((said) => said[language])
        .join(' ')
    return [
      {
        kind: 'page',
        key: 'action-plan',
        state: null,
        address: '/action-plan',
        title: plan.title,
        names: [plan.reference],
        place: { en: 'Liaison', fr: 'Liaison' },
        words: { en: text('en'), fr: text('fr') },
      },
    ]
  },
}
