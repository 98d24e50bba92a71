import type { Vocabulary } from './concept.ts'

const fields = 'Fields of the Fiches Belges of the European Judicial Network; in our words'

/** Whether the requested state can give a measure of co-operation. */
export const measurePossibilities = {
  name: 'measure-possibility',
  title: { en: 'Whether a measure is possible', fr: 'Possibilité d’une mesure' },
  concepts: {
    yes: {
      label: { en: 'possible', fr: 'possible' },
      definition: { en: 'The measure may be given on request.', fr: 'La mesure peut être accordée sur demande.' },
      source: fields,
    },
    with_conditions: {
      label: { en: 'possible with conditions', fr: 'possible sous conditions' },
      definition: {
        en: 'The measure may be given where conditions beyond those of the instrument are met.',
        fr: 'La mesure peut être accordée si des conditions autres que celles de l’instrument sont remplies.',
      },
      source: fields,
    },
    no: {
      label: { en: 'not possible', fr: 'impossible' },
      definition: { en: 'The law of the state does not allow the measure.', fr: 'Le droit de l’État ne permet pas la mesure.' },
      source: fields,
    },
  },
} as const satisfies Vocabulary
