/** Where the record of a state is read: its own law, or what it is bound by; of nobody's law, the treaties. A place of the site map. */
export const placeOfRecord = (jurisdiction: string, names: ReadonlyMap<string, { kind: string; hasFile: boolean }>): string => {
  const one = names.get(jurisdiction)
  if (one?.kind === 'international') return '/treaties'
  return `${one?.hasFile === false ? '/treaties/states' : '/countries'}/${jurisdiction.toLowerCase()}`
}
