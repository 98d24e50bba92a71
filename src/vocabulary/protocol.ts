import type { Vocabulary } from './concept.ts'
import { protocolInformation } from './protocol-information.ts'
import { protocolOffences } from './protocol-offences.ts'
import { protocolProtection } from './protocol-protection.ts'
import { protocolSea } from './protocol-sea.ts'

/** Elements of the Protocol against the Smuggling of Migrants by Land, Sea and Air (New York, 15 November 2000). */
export const protocolElements = {
  name: 'protocol-element',
  title: {
    en: 'Elements of the UN Smuggling Protocol',
    fr: 'Éléments du Protocole des Nations Unies contre le trafic illicite de migrants',
  },
  concepts: { ...protocolOffences, ...protocolSea, ...protocolInformation, ...protocolProtection },
} as const satisfies Vocabulary

export type ProtocolElement = keyof typeof protocolElements.concepts
