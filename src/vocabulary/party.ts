import type { Vocabulary } from './concept.ts'

const state = { en: 'State that is no member of the Council of Europe.', fr: 'État non membre du Conseil de l’Europe.' } as const
const union = {
  en: 'International organisation that is a party to treaties in its own name.',
  fr: 'Organisation internationale partie à des traités en son nom propre.',
} as const
const list = 'ISO 3166-1 alpha-2; names: United Nations, short names in English and French'

const named = (en: string, fr: string) => ({ label: { en, fr }, definition: state, source: list })

/** Parties to the treaties recorded here that are not member states, by their two-letter code. */
export const otherParties = {
  name: 'other-party',
  title: { en: 'Parties that are not member states', fr: 'Parties qui ne sont pas des États membres' },
  concepts: {
    AF: named('Afghanistan', 'Afghanistan'),
    AU: named('Australia', 'Australie'),
    BD: named('Bangladesh', 'Bangladesh'),
    BR: named('Brazil', 'Brésil'),
    BY: named('Belarus', 'Bélarus'),
    CA: named('Canada', 'Canada'),
    CL: named('Chile', 'Chili'),
    CN: named('China', 'Chine'),
    DJ: named('Djibouti', 'Djibouti'),
    DZ: named('Algeria', 'Algérie'),
    EG: named('Egypt', 'Égypte'),
    ER: named('Eritrea', 'Érythrée'),
    ET: named('Ethiopia', 'Éthiopie'),
    EU: { label: { en: 'European Union', fr: 'Union européenne' }, definition: union, source: 'ISO 3166-1, exceptionally reserved code' },
    GM: named('Gambia', 'Gambie'),
    IL: named('Israel', 'Israël'),
    IN: named('India', 'Inde'),
    IQ: named('Iraq', 'Iraq'),
    IR: named('Iran (Islamic Republic of)', 'Iran (République islamique d’)'),
    JO: named('Jordan', 'Jordanie'),
    JP: named('Japan', 'Japon'),
    KR: named('Republic of Korea', 'République de Corée'),
    KZ: named('Kazakhstan', 'Kazakhstan'),
    LB: named('Lebanon', 'Liban'),
    LK: named('Sri Lanka', 'Sri Lanka'),
    LY: named('Libya', 'Libye'),
    MA: named('Morocco', 'Maroc'),
    ML: named('Mali', 'Mali'),
    MR: named('Mauritania', 'Mauritanie'),
    MX: named('Mexico', 'Mexique'),
    NE: named('Niger', 'Niger'),
    NG: named('Nigeria', 'Nigéria'),
    PK: named('Pakistan', 'Pakistan'),
    RU: named('Russian Federation', 'Fédération de Russie'),
    SD: named('Sudan', 'Soudan'),
    SN: named('Senegal', 'Sénégal'),
    SO: named('Somalia', 'Somalie'),
    SS: named('South Sudan', 'Soudan du Sud'),
    SY: named('Syrian Arab Republic', 'République arabe syrienne'),
    TN: named('Tunisia', 'Tunisie'),
    US: named('United States of America', 'États-Unis d’Amérique'),
    UZ: named('Uzbekistan', 'Ouzbékistan'),
    VN: named('Viet Nam', 'Viet Nam'),
    ZA: named('South Africa', 'Afrique du Sud'),
  },
} as const satisfies Vocabulary
