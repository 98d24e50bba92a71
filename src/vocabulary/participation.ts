import type { Vocabulary } from './concept.ts'

const vienna = (article: string) => `Vienna Convention on the Law of Treaties, Art. ${article}`

/** How a state or organisation stands towards an instrument on a day. What is not known is never "no". */
export const bonds = {
  name: 'bond',
  title: { en: 'How a party stands towards an instrument', fr: 'Situation d’une partie à l’égard d’un instrument' },
  concepts: {
    in_force: {
      label: { en: 'party, in force', fr: 'partie, en vigueur' },
      definition: { en: 'The instrument binds it on the day.', fr: 'L’instrument la lie au jour dit.' },
      source: vienna('24, 26'),
    },
    provisional: {
      label: { en: 'applied provisionally', fr: 'application provisoire' },
      definition: {
        en: 'It applies the instrument before its entry into force.',
        fr: 'Elle applique l’instrument avant son entrée en vigueur.',
      },
      source: vienna('25'),
    },
    probable: {
      label: { en: 'party, date not known', fr: 'partie, date non connue' },
      definition: {
        en: 'It has consented to be bound and probably is, but the day of entry into force is not known.',
        fr: 'Elle a consenti à être liée et l’est probablement, mais le jour de l’entrée en vigueur n’est pas connu.',
      },
      source: vienna('11, 24'),
    },
    consented: {
      label: { en: 'consent given, not yet in force', fr: 'consentement donné, pas encore en vigueur' },
      definition: {
        en: 'It has consented to be bound; the instrument is not yet in force for it.',
        fr: 'Elle a consenti à être liée ; l’instrument n’est pas encore en vigueur à son égard.',
      },
      source: vienna('11, 18'),
    },
    signed: {
      label: { en: 'signed only', fr: 'signature seulement' },
      definition: {
        en: 'It has signed and not consented to be bound, in the table read.',
        fr: 'Elle a signé sans consentir à être liée, d’après le tableau lu.',
      },
      source: vienna('12, 18'),
    },
    not_yet: {
      label: { en: 'not yet on this day', fr: 'pas encore à ce jour' },
      definition: {
        en: 'All it did towards the instrument came after the day.',
        fr: 'Tout ce qu’elle a fait à l’égard de l’instrument est postérieur à ce jour.',
      },
      source: vienna('24'),
    },
    ceased: {
      label: { en: 'no longer bound', fr: 'n’est plus liée' },
      definition: { en: 'The instrument has ceased to bind it.', fr: 'L’instrument a cessé de la lier.' },
      source: vienna('54, 56'),
    },
    not_party: {
      label: { en: 'not a party in the table read', fr: 'ne figure pas parmi les parties du tableau lu' },
      definition: {
        en: 'A table read as complete on its date does not list it, or lists it as not bound.',
        fr: 'Un tableau lu comme complet à sa date ne la mentionne pas, ou la mentionne comme non liée.',
      },
      source: 'Status tables of the depositaries',
    },
    unknown: {
      label: { en: 'not known', fr: 'non connu' },
      definition: {
        en: 'Nothing that was read tells whether it is bound; it is never “no”.',
        fr: 'Rien de ce qui a été lu ne dit si elle est liée ; ce n’est jamais « non ».',
      },
      source: 'Status tables of the depositaries',
    },
  },
} as const satisfies Vocabulary
export type Bond = keyof typeof bonds.concepts

/** How a party consented to be bound. */
export const consentTypes = {
  name: 'consent-type',
  title: { en: 'Ways of consenting to be bound', fr: 'Modes de consentement à être lié' },
  concepts: {
    ratification: {
      label: { en: 'by ratification', fr: 'ratification' },
      definition: { en: 'Consent after signature.', fr: 'Consentement après signature.' },
      source: vienna('14'),
    },
    acceptance: {
      label: { en: 'by acceptance', fr: 'acceptation' },
      definition: {
        en: 'Consent like ratification, under another name.',
        fr: 'Consentement semblable à la ratification, sous un autre nom.',
      },
      source: vienna('14(2)'),
    },
    approval: {
      label: { en: 'by approval', fr: 'approbation' },
      definition: {
        en: 'Consent like ratification, often of an organisation.',
        fr: 'Consentement semblable à la ratification, souvent d’une organisation.',
      },
      source: vienna('14(2)'),
    },
    accession: {
      label: { en: 'by accession', fr: 'adhésion' },
      definition: { en: 'Consent without signature before.', fr: 'Consentement sans signature préalable.' },
      source: vienna('15'),
    },
    succession: {
      label: { en: 'by succession', fr: 'succession' },
      definition: {
        en: 'A new state continues what its predecessor had consented to.',
        fr: 'Un État nouveau maintient ce à quoi son prédécesseur avait consenti.',
      },
      source: 'Vienna Convention on Succession of States in respect of Treaties, Art. 17',
    },
    signature_without_reservation: {
      label: { en: 'by signature alone', fr: 'signature définitive' },
      definition: { en: 'Signature without reservation as to ratification.', fr: 'Signature sans réserve de ratification.' },
      source: vienna('12'),
    },
    formal_confirmation: {
      label: { en: 'by formal confirmation', fr: 'confirmation formelle' },
      definition: { en: 'Consent of an organisation.', fr: 'Consentement d’une organisation.' },
      source: 'Vienna Convention of 1986, Art. 14',
    },
  },
} as const satisfies Vocabulary

/** What a party said when it signed or consented, or later. */
export const declarationKinds = {
  name: 'declaration-kind',
  title: { en: 'Kinds of declaration', fr: 'Types de déclaration' },
  concepts: {
    reservation: {
      label: { en: 'reservation', fr: 'réserve' },
      definition: {
        en: 'It excludes or changes the effect of a provision for the party that made it.',
        fr: 'Elle exclut ou modifie l’effet d’une disposition pour la partie qui l’a faite.',
      },
      source: vienna('2(1)(d)'),
    },
    declaration: {
      label: { en: 'declaration', fr: 'déclaration' },
      definition: {
        en: 'It says how the party understands or applies a provision, where the instrument allows it.',
        fr: 'Elle dit comment la partie comprend ou applique une disposition, lorsque l’instrument le permet.',
      },
      source: 'Clauses of the instruments',
    },
    authority: {
      label: { en: 'designation of an authority', fr: 'désignation d’une autorité' },
      definition: {
        en: 'It names the authority competent for an article.',
        fr: 'Elle nomme l’autorité compétente pour un article.',
      },
      source: 'Clauses of the instruments',
    },
  },
} as const satisfies Vocabulary

/** What one instrument does to another between parties to both. */
export const relationTypes = {
  name: 'instrument-relation',
  title: { en: 'Relations between instruments', fr: 'Relations entre instruments' },
  concepts: {
    displaces: {
      label: { en: 'displaces', fr: 'écarte' },
      definition: {
        en: 'It is used instead of the other for what it governs.',
        fr: 'Il s’applique au lieu de l’autre pour ce qu’il régit.',
      },
      source: vienna('30'),
    },
    prevails: {
      label: { en: 'prevails over', fr: 'l’emporte sur' },
      definition: { en: 'It goes first where both say something.', fr: 'Il prime lorsque tous deux disent quelque chose.' },
      source: vienna('30'),
    },
    replaces_provisions: {
      label: { en: 'replaces provisions of', fr: 'remplace des dispositions de' },
      definition: {
        en: 'It replaces single provisions of the other; the rest continues.',
        fr: 'Il remplace certaines dispositions de l’autre ; le reste demeure.',
      },
      source: vienna('30'),
    },
    supplements: {
      label: { en: 'supplements', fr: 'complète' },
      definition: { en: 'It adds to the other.', fr: 'Il s’ajoute à l’autre.' },
      source: vienna('30'),
    },
    complements: {
      label: { en: 'stands beside', fr: 'accompagne' },
      definition: { en: 'Both may be used together.', fr: 'Tous deux peuvent être invoqués ensemble.' },
      source: vienna('30'),
    },
    requires: {
      label: { en: 'requires participation in', fr: 'suppose la participation à' },
      definition: {
        en: 'Only parties to the other may become parties to it.',
        fr: 'Seules les parties à l’autre peuvent y devenir parties.',
      },
      source: 'Final clauses of the instruments',
    },
    yields_to_mla_treaty: {
      label: { en: 'yields to a treaty on mutual assistance', fr: 'cède devant un traité d’entraide' },
      definition: {
        en: 'Its own rules on assistance apply only where no treaty on mutual assistance binds the two states, unless they agree.',
        fr: 'Ses règles propres à l’entraide ne s’appliquent que si aucun traité d’entraide ne lie les deux États, sauf accord entre eux.',
      },
      source: 'UNTOC, Art. 18(6) and (7)',
    },
  },
} as const satisfies Vocabulary

/** What kind of help is asked for. */
export const measureCategories = {
  name: 'measure-category',
  title: { en: 'Kinds of measure', fr: 'Catégories de mesures' },
  concepts: {
    assistance: {
      label: { en: 'evidence and procedure', fr: 'preuves et procédure' },
      definition: {
        en: 'Help in gathering evidence and carrying on proceedings.',
        fr: 'Aide au recueil de preuves et à la conduite de procédures.',
      },
      source: 'European Convention on Mutual Assistance in Criminal Matters',
    },
    operations: {
      label: { en: 'joint and covert operations', fr: 'opérations conjointes et discrètes' },
      definition: { en: 'Investigations carried out together or in secret.', fr: 'Enquêtes menées ensemble ou discrètement.' },
      source: 'ETS 182, Arts 17 to 20; UNTOC, Arts 19 and 20',
    },
    persons: {
      label: { en: 'wanted and sentenced persons', fr: 'personnes recherchées et condamnées' },
      definition: { en: 'Surrender and transfer of persons.', fr: 'Remise et transfèrement de personnes.' },
      source: 'European Convention on Extradition',
    },
    money: {
      label: { en: 'money and property', fr: 'argent et biens' },
      definition: { en: 'Tracing, freezing and confiscation.', fr: 'Dépistage, gel et confiscation.' },
      source: 'CETS 198',
    },
    electronic: {
      label: { en: 'electronic evidence', fr: 'preuves électroniques' },
      definition: { en: 'Data held by providers or in systems.', fr: 'Données détenues par des fournisseurs ou dans des systèmes.' },
      source: 'Convention on Cybercrime',
    },
    sea: {
      label: { en: 'at sea', fr: 'en mer' },
      definition: { en: 'Measures towards vessels and persons at sea.', fr: 'Mesures à l’égard de navires et de personnes en mer.' },
      source: 'Protocol against the Smuggling of Migrants, Arts 7 to 9',
    },
  },
} as const satisfies Vocabulary
