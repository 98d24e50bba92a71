import type { Network } from './model.ts'

/** Two states, by code, and what one would ask of the other. */
export type Help = { from: string; to: string; measure: { code: string; category: string } }

/** Who belongs to a network on the day asked; null: nobody recorded it. */
export type MembersOf = (network: Network) => ReadonlySet<string> | null

/**
 * Why a network can help. `both`: both states belong to it. `one`: the state in `member` does, and it also works with
 * states that do not. `to_check`: whether both belong is not recorded, which is never "no".
 */
export type Fit = { kind: 'both' } | { kind: 'one'; member: string } | { kind: 'to_check' }
export type Helping = { network: Network; fit: Fit }

const serves = ({ measures, categories }: Network, { code, category }: Help['measure']) =>
  measures.includes(code) || categories.includes(category)

const fitOf = (network: Network, { from, to }: Help, members: ReadonlySet<string> | null): Fit | null => {
  const belonging = members === null ? [] : [from, to].filter((state) => members.has(state))
  if (belonging.length === 2) return { kind: 'both' }
  const [member] = belonging
  if (member !== undefined && network.reach === 'one') return { kind: 'one', member }
  return members === null || network.othersNotRecorded ? { kind: 'to_check' } : null
}

const order = { both: 0, one: 1, to_check: 2 } as const

/** The networks that can help this pair with this measure, the surest first; a network of whose members neither is one does not come. */
export const networksFor = (networks: readonly Network[], help: Help, membersOf: MembersOf): Helping[] =>
  networks
    .filter((network) => serves(network, help.measure))
    .flatMap((network): Helping[] => {
      const fit = fitOf(network, help, membersOf(network))
      return fit ? [{ network, fit }] : []
    })
    .sort((a, b) => order[a.fit.kind] - order[b.fit.kind])
