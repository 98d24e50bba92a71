import type { Vocabulary } from './concept.ts'

const ours = 'Liaison, kinds of source'

/** Where a statement was read. The kind says how close the source stands to the law, not how good it is. */
export const sourceKinds = {
  name: 'source-kind',
  title: { en: 'Kinds of source', fr: 'Types de source' },
  concepts: {
    legislation: {
      label: { en: 'legislation', fr: 'législation' },
      definition: {
        en: 'The text of the law, in an official gazette or a collection of laws.',
        fr: 'Le texte de la loi, dans un journal officiel ou un recueil de lois.',
      },
      source: ours,
    },
    repository: {
      label: { en: 'legal repository', fr: 'base de données juridique' },
      definition: {
        en: 'A collection of laws or decisions kept by an institution or a publisher.',
        fr: 'Un fonds de lois ou de décisions tenu par une institution ou un éditeur.',
      },
      source: ours,
    },
    treaty_office: {
      label: { en: 'treaty office', fr: 'bureau des traités' },
      definition: {
        en: 'A table of signatures, ratifications, reservations or declarations drawn from the depositary of a treaty.',
        fr: 'Un état des signatures, ratifications, réserves ou déclarations issu du dépositaire d’un traité.',
      },
      source: ours,
    },
    un: {
      label: { en: 'United Nations', fr: 'Nations Unies' },
      definition: {
        en: 'A document or database of the United Nations, its offices and agencies.',
        fr: 'Un document ou une base de données des Nations Unies, de leurs offices et institutions.',
      },
      source: ours,
    },
    eu: {
      label: { en: 'European Union', fr: 'Union européenne' },
      definition: {
        en: 'A document of the institutions, courts or agencies of the European Union.',
        fr: 'Un document des institutions, juridictions ou agences de l’Union européenne.',
      },
      source: ours,
    },
    coe: {
      label: { en: 'Council of Europe', fr: 'Conseil de l’Europe' },
      definition: {
        en: 'A document of the Council of Europe, its committees or the European Court of Human Rights.',
        fr: 'Un document du Conseil de l’Europe, de ses comités ou de la Cour européenne des droits de l’homme.',
      },
      source: ours,
    },
    academic: {
      label: { en: 'academic or professional', fr: 'doctrine' },
      definition: {
        en: 'A book, article, commentary or note by scholars or practitioners.',
        fr: 'Un ouvrage, un article, un commentaire ou une note d’universitaires ou de praticiens.',
      },
      source: ours,
    },
    ngo: {
      label: { en: 'non-governmental organisation or press', fr: 'organisation non gouvernementale ou presse' },
      definition: {
        en: 'A text of a non-governmental organisation, a newspaper or another publisher outside the state.',
        fr: 'Un texte d’une organisation non gouvernementale, d’un journal ou d’un autre éditeur extérieur à l’État.',
      },
      source: ours,
    },
    knowledge: {
      label: { en: 'general knowledge', fr: 'connaissances générales' },
      definition: {
        en: 'No document was opened: the statement is believed to be right and must be checked before use.',
        fr: 'Aucun document n’a été ouvert : l’énoncé est tenu pour exact et doit être vérifié avant tout usage.',
      },
      source: ours,
    },
  },
} as const satisfies Vocabulary

export type SourceKindCode = keyof typeof sourceKinds.concepts
