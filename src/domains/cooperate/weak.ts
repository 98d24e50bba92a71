import type { Basis } from './model.ts'

/** From this tier of `rankOrder` on stand conventions open to the whole world, before which a bilateral treaty would go. */
const weakFrom = 7

/** True where a treaty between the two, which need not be recorded here, would go before the best basis; and where there is none. */
export const isWeak = (best: Basis | undefined) => !best || best.standing.tier >= weakFrom
