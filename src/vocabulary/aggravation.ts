import type { Vocabulary } from './concept.ts'

const ours = 'Liaison, classification of national provisions'

/** Circumstances that raise the penalty. The first two are the ones that the Protocol asks every party to provide for. */
export const aggravations = {
  name: 'aggravation',
  title: { en: 'Aggravating circumstances', fr: 'Circonstances aggravantes' },
  concepts: {
    endangerment: {
      label: { en: 'danger to life or safety', fr: 'mise en danger de la vie ou de la sécurité' },
      definition: {
        en: 'The life or safety of the persons smuggled was put in danger or was likely to be.',
        fr: 'La vie ou la sécurité des personnes objet du trafic a été mise en danger ou risquait de l’être.',
      },
      source: 'UN Smuggling Protocol, Art. 6(3)(a)',
    },
    inhuman_treatment: {
      label: { en: 'inhuman or degrading treatment', fr: 'traitement inhumain ou dégradant' },
      definition: {
        en: 'The persons smuggled were treated in an inhuman or degrading manner.',
        fr: 'Les personnes objet du trafic ont subi un traitement inhumain ou dégradant.',
      },
      source: 'UN Smuggling Protocol, Art. 6(3)(b)',
    },
    organised_group: {
      label: { en: 'organised group', fr: 'groupe organisé' },
      definition: {
        en: 'The offence was committed by, for or within a group, a gang or a criminal organisation, as national law defines it.',
        fr: 'L’infraction a été commise par, pour ou dans un groupe, une bande ou une organisation criminelle, au sens du droit national.',
      },
      source: 'Framework Decision 2002/946/JHA, Art. 1(3); UNTOC, Art. 2(a)',
    },
    profit: {
      label: { en: 'for profit', fr: 'but lucratif' },
      definition: {
        en: 'The offender acted for payment, gain or enrichment, or on a commercial basis.',
        fr: 'L’auteur a agi contre rémunération, dans un but de lucre ou d’enrichissement, ou à titre professionnel.',
      },
      source: 'Framework Decision 2002/946/JHA, Art. 1(3)',
    },
    number_of_persons: {
      label: { en: 'number of persons', fr: 'nombre de personnes' },
      definition: {
        en: 'Several persons were smuggled, or at least the number set by the law.',
        fr: 'Le trafic portait sur plusieurs personnes, ou au moins sur le nombre fixé par la loi.',
      },
      source: ours,
    },
    minors: {
      label: { en: 'minors', fr: 'mineurs' },
      definition: {
        en: 'A person under eighteen, or under the age set by the law, was smuggled or was used in the offence.',
        fr: 'Une personne de moins de dix-huit ans, ou n’ayant pas atteint l’âge fixé par la loi, a fait l’objet du trafic ou a été utilisée pour le commettre.',
      },
      source: ours,
    },
    death: {
      label: { en: 'death caused', fr: 'mort causée' },
      definition: {
        en: 'The offence led to the death of one or more persons.',
        fr: 'L’infraction a entraîné la mort d’une ou de plusieurs personnes.',
      },
      source: ours,
    },
    injury: {
      label: { en: 'injury or serious harm', fr: 'blessures ou atteinte grave' },
      definition: {
        en: 'The offence led to injury or to other serious harm to one or more persons.',
        fr: 'L’infraction a causé des blessures ou une autre atteinte grave à une ou plusieurs personnes.',
      },
      source: ours,
    },
    abuse_of_office: {
      label: { en: 'abuse of office', fr: 'abus de fonctions' },
      definition: {
        en: 'The offender is a public official, or used an office, a profession or authority over the person.',
        fr: 'L’auteur est un agent public, ou a usé de ses fonctions, de sa profession ou de son autorité sur la personne.',
      },
      source: ours,
    },
    weapons: {
      label: { en: 'weapons', fr: 'armes' },
      definition: {
        en: 'Weapons or explosives were carried, used or at hand.',
        fr: 'Des armes ou des explosifs ont été portés, utilisés ou tenus à disposition.',
      },
      source: ours,
    },
    repeat: {
      label: { en: 'repeated or habitual', fr: 'répétition ou habitude' },
      definition: {
        en: 'The offence was repeated, is a habit or a business, or follows an earlier conviction.',
        fr: 'L’infraction a été répétée, est commise par habitude ou par métier, ou fait suite à une condamnation antérieure.',
      },
      source: ours,
    },
    forged_documents: {
      label: { en: 'forged documents', fr: 'faux documents' },
      definition: {
        en: 'Forged, altered or wrongly obtained documents were used in the offence.',
        fr: 'Des documents contrefaits, falsifiés ou indûment obtenus ont été employés pour commettre l’infraction.',
      },
      source: ours,
    },
    exploitation: {
      label: { en: 'exploitation', fr: 'exploitation' },
      definition: {
        en: 'The persons smuggled were exploited, or were to be exploited.',
        fr: 'Les personnes objet du trafic ont été exploitées, ou devaient l’être.',
      },
      source: 'UN Smuggling Protocol, Art. 6(3)(b)',
      broader: 'inhuman_treatment',
    },
    other: {
      label: { en: 'other circumstance', fr: 'autre circonstance' },
      definition: {
        en: 'A circumstance that none of the other codes describes; the summary says which.',
        fr: 'Une circonstance que ne décrit aucun autre code ; le résumé indique laquelle.',
      },
      source: ours,
    },
  },
} as const satisfies Vocabulary

export type AggravationCode = keyof typeof aggravations.concepts
