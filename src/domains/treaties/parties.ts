import { z } from 'zod'
import { codesOf } from '#vocabulary/concept.ts'
import { otherParties } from '#vocabulary/party.ts'
import { memberStates } from '#vocabulary/state.ts'

/** Everybody whose participation is told of: member states, other states, and the European Union. */
export const party = z.enum([...codesOf(memberStates), ...codesOf(otherParties)])

export const isMemberState = (code: string) => Object.hasOwn(memberStates.concepts, code)
