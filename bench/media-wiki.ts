import type { Contender } from './contender.ts'
import type { Given } from './limits.ts'

export async function mediaWiki(_given: Given, _folder: string, _port: number): Promise<Contender | undefined> {
  return undefined
}
