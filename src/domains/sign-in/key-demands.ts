import { type Demand, type KeyFault, type KeyKind, keyFaultOf } from '#domains/members/demands.ts'
import { type Mandate, standingOf } from '#domains/members/model.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Scope } from '#platform/scope.ts'
import type { Bilingual } from '#vocabulary/language.ts'

// What the demands of a person's mandates mean for a passkey that is being made.

type Held = { mandates: readonly Mandate[]; demands: Record<string, Demand> }

const demandsAhead = ({ mandates, demands }: Held, today: string): Demand[] =>
  mandates.filter((mandate) => ['living', 'to_come'].includes(standingOf(mandate, today))).flatMap(({ id }) => demands[id] ?? [])

/** Whether the authenticator is asked what it is: only where a mandate depends on it, because browsers then ask the person. */
export const attestationFor = ({ today }: Scope, held: Held): 'none' | 'direct' =>
  demandsAhead(held, today).some(({ syncedAllowed }) => !syncedAllowed) ? 'direct' : 'none'

const faults: Record<KeyFault, Bilingual> = {
  copied: {
    en: 'This passkey can be copied between devices, and none of your mandates may be acted under with such a one. Make one that stays on one device, such as a security key.',
    fr: 'Cette clé d’accès peut être copiée entre appareils, et aucun de vos mandats ne peut être exercé avec une telle clé. Créez-en une qui reste sur un seul appareil, par exemple une clé de sécurité.',
  },
  unvouched: {
    en: 'You signed in with a passkey that can be copied, and one made under it is no safer. Ask your national administrator or the secretariat for a new invitation.',
    fr: 'Vous vous êtes connecté avec une clé qui peut être copiée, et une clé créée grâce à elle n’est pas plus sûre. Demandez une nouvelle invitation à votre administrateur national ou au secrétariat.',
  },
  unattested: {
    en: 'This passkey does not prove of which model it is, and your party accepts listed models only. Allow your browser to show the model, or use another key.',
    fr: 'Cette clé d’accès ne prouve pas son modèle, et votre partie n’accepte que les modèles de sa liste. Autorisez votre navigateur à montrer le modèle, ou prenez une autre clé.',
  },
  unlisted: {
    en: 'Your party accepts listed models of authenticators only, and this one is not in the list.',
    fr: 'Votre partie n’accepte que les modèles d’authentificateurs de sa liste, et celui-ci n’y est pas.',
  },
}

/** Refuses, with the reason, a passkey that opens none of the person's mandates; one that opens some is kept. */
export function refuseUseless({ today }: Scope, held: Held, key: KeyKind): void {
  const found = demandsAhead(held, today).map((demand) => keyFaultOf(demand, key))
  const [fault] = found
  if (fault && found.every((one) => one !== null)) throw new Refusal('conflict', faults[fault])
}
