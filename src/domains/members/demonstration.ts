import type { MemberRole } from '#vocabulary/member-role.ts'
import type { Party } from './model.ts'

// What a demonstration holds besides the law. No such state, institution or person exists, and each name says so; the
// addresses end in .invalid, which no mail server will ever find (RFC 6761, section 6.4).

export const fictitiousStates: readonly Omit<Party, 'fictitious'>[] = [
  { id: 'demo-ruritania', kind: 'member_state', name: { en: 'Ruritania (fictitious)', fr: 'Ruritanie (fictive)' } },
  { id: 'demo-utopia', kind: 'member_state', name: { en: 'Utopia (fictitious)', fr: 'Utopie (fictive)' } },
  { id: 'demo-atlantis', kind: 'partner_state', name: { en: 'Atlantis (fictitious)', fr: 'Atlantide (fictive)' } },
]

/** `days`: until it ends. */
export type DemonstrationMandate = { party: string; role: MemberRole; authority: string; days?: number }

const [ruritania, utopia, atlantis] = ['demo-ruritania', 'demo-utopia', 'demo-atlantis']

/** What the one person of a demonstration holds beside the secretariat: every other role, the usual ones for two states. */
export const ownMandates: readonly DemonstrationMandate[] = [
  { party: ruritania, role: 'chair', authority: 'Committee delegation of Ruritania (fictitious)' },
  { party: utopia, role: 'bureau', authority: 'Délégation de l’Utopie au comité (fictive)', days: 20 },
  { party: ruritania, role: 'delegate', authority: 'Committee delegation of Ruritania (fictitious)' },
  { party: ruritania, role: 'national_administrator', authority: 'Ministry of Justice of Ruritania (fictitious)' },
  { party: utopia, role: 'national_administrator', authority: 'Ministère de la Justice de l’Utopie (fictif)' },
  { party: ruritania, role: 'correspondent', authority: 'Ministry of Justice of Ruritania (fictitious)' },
  { party: utopia, role: 'correspondent', authority: 'Ministère de la Justice de l’Utopie (fictif)' },
  { party: ruritania, role: 'prosecutor', authority: 'Prosecutor General’s Office of Ruritania (fictitious)' },
  { party: utopia, role: 'prosecutor', authority: 'Parquet général de l’Utopie (fictif)' },
  { party: ruritania, role: 'desk_officer', authority: 'Border Police of Ruritania, desk by day and by night (fictitious)' },
  { party: utopia, role: 'desk_officer', authority: 'Police aux frontières de l’Utopie, permanence (fictive)' },
  { party: ruritania, role: 'central_authority_officer', authority: 'Ministry of Justice of Ruritania, mutual assistance (fictitious)' },
  { party: utopia, role: 'central_authority_officer', authority: 'Ministère de la Justice de l’Utopie, entraide (fictif)' },
  { party: utopia, role: 'expert', authority: 'Université de l’Utopie (fictive)' },
  { party: ruritania, role: 'trainer', authority: 'Judicial Academy of Ruritania (fictitious)' },
  { party: atlantis, role: 'observer', authority: 'Ministry of Foreign Affairs of Atlantis (fictitious)' },
  { party: atlantis, role: 'auditor', authority: 'Court of Audit of Atlantis (fictitious)' },
]

/** Others, of whom some links wait and one has left; none of them can ever sign in. */
export const others = [
  { name: 'Nora Example', email: 'nora@demo.invalid', language: 'en', party: ruritania, role: 'prosecutor', becomes: 'invited' },
  { name: 'Paul Exemple', email: 'paul@demo.invalid', language: 'fr', party: utopia, role: 'correspondent', becomes: 'withdrawn' },
  { name: 'Lena Sample', email: 'lena@demo.invalid', language: 'en', party: ruritania, role: 'desk_officer', becomes: 'locked out' },
  { name: 'Otto Modèle', email: 'otto@demo.invalid', language: 'fr', party: utopia, role: 'expert', becomes: 'left' },
] as const

export const decisionOfDemonstration = 'Demonstration: decision of a fictitious committee, item 1'

/** Circles beside the default one; a party named as suspended is inside and suspended. */
export const circlesOfDemonstration = [
  { id: 'demo-exercise', nameEn: 'Joint exercise (demonstration)', nameFr: 'Exercice commun (démonstration)', within: '' },
  { id: 'demo-sea-routes', nameEn: 'Sea routes (demonstration)', nameFr: 'Routes maritimes (démonstration)', within: '' },
  {
    id: 'demo-prosecutors',
    nameEn: 'Prosecutors of the exercise (demonstration)',
    nameFr: 'Procureurs de l’exercice (démonstration)',
    within: 'demo-exercise',
  },
] as const

export const inCircles: readonly (readonly [circle: string, party: string])[] = [
  ['member-states', ruritania],
  ['member-states', utopia],
  ['demo-exercise', ruritania],
  ['demo-exercise', utopia],
  ['demo-exercise', atlantis],
  ['demo-sea-routes', utopia],
  ['demo-sea-routes', atlantis],
]

export const suspendedInDemonstration = {
  circle: 'demo-sea-routes',
  party: atlantis,
  reason: 'Demonstration: what a suspension looks like from inside and from outside',
} as const
