/** Letters and digits of a text, lower case, joined by hyphens; at most 60 characters. "Art. 12(3)(a)" → `art-12-3-a`. */
export const slugOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')

/**
 * Addresses for the entries of a list: the first of a name keeps the bare name, later ones add what tells them apart,
 * and a number where nothing does. Stable as long as the order of equal names is.
 */
export const slugsFor = (entries: readonly { name: string; apart: string }[]): string[] => {
  const taken = new Set<string>()
  return entries.map(({ name, apart }) => {
    const wanted = [slugOf(name) || 'entry', [slugOf(name), slugOf(apart)].filter(Boolean).join('-')]
    const free = wanted.find((one) => !taken.has(one)) ?? numbered(wanted[1] ?? 'entry', taken)
    taken.add(free)
    return free
  })
}

const numbered = (name: string, taken: ReadonlySet<string>) => {
  let count = 2
  while (taken.has(`${name}-${count}`)) count += 1
  return `${name}-${count}`
}
