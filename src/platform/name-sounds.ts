// How names sound, coarsely, and how far two of them are apart. One byte for a sound.

const sounds = [
  'a',
  'e',
  'i',
  'o',
  'u',
  'y',
  'w',
  'h',
  'p',
  'b',
  'f',
  'v',
  'm',
  'n',
  't',
  'd',
  's',
  'z',
  'S',
  'Z',
  'C',
  'J',
  'T',
  'k',
  'g',
  'K',
  'G',
  'l',
  'r',
  'H',
  ' ',
] as const
type Sound = (typeof sounds)[number]
const count = sounds.length
const codeOf = new Map<string, number>(sounds.map((sound, code) => [sound, code]))
const code = (sound: Sound) => codeOf.get(sound) ?? 0
const space = code(' ')

/** Letters that are one sound together in some spelling of Latin letters; the longest first. */
const spellings: readonly (readonly [letters: string, sound: string])[] = [
  ['shch', 'SC'],
  ['tsch', 'C'],
  ['tch', 'C'],
  ['sch', 'S'],
  ['dzh', 'J'],
  ['dsch', 'J'],
  ['sh', 'S'],
  ['ch', 'C'],
  ['zh', 'Z'],
  ['kh', 'K'],
  ['gh', 'G'],
  ['th', 'H'],
  ['ph', 'f'],
  ['dh', 'd'],
  ['bh', 'b'],
  ['ck', 'k'],
  ['ts', 'T'],
  ['tz', 'T'],
  ['cz', 'C'],
  ['sz', 'S'],
  ['dz', 'z'],
  ['dj', 'J'],
  ['qu', 'k'],
  ['cc', 'k'],
  ['oo', 'u'],
  ['ou', 'u'],
  ['ee', 'i'],
  ['ce', 'se'],
  ['ci', 'si'],
  ['cy', 'si'],
  ['x', 'ks'],
  ['c', 'k'],
  ['q', 'k'],
  ['j', 'J'],
]
const spelling = new RegExp(`${spellings.map(([letters]) => letters).join('|')}|[a-z]|[0-9 ]`, 'g')
const soundOf = new Map(spellings.map(([letters, sound]) => [letters, sound]))

/** The sounds of a romanised name; a sound said twice counts once. */
export const soundsOf = (romanised: string): Uint8Array => {
  const heard: number[] = []
  for (const [letters] of romanised.matchAll(spelling))
    for (const sound of soundOf.get(letters) ?? letters) {
      const one = codeOf.get(sound)
      if (one !== undefined && heard.at(-1) !== one) heard.push(one)
    }
  return Uint8Array.from(heard)
}

const vowels = new Set<number>([...'aeiou'].map((sound) => codeOf.get(sound) ?? 0))
const weak = new Set<number>([...'ywh'].map((sound) => codeOf.get(sound) ?? 0))

/** Sounds that one script or language writes for another, and how little that says: 0 nothing, 1 as much as any other letter. */
const alike: readonly (readonly [sounds: string, cost: number])[] = [
  ['iy', 0.1],
  ['uw', 0.15],
  ['vw', 0.15],
  ['ei', 0.3],
  ['ou', 0.3],
  ['ae', 0.45],
  ['ao', 0.45],
  ['ey', 0.4],
  ['au', 0.5],
  ['ai', 0.5],
  ['eo', 0.5],
  ['iu', 0.5],
  ['eu', 0.5],
  ['io', 0.6],
  ['ow', 0.4],
  ['uv', 0.4],
  ['fv', 0.3],
  ['bv', 0.4],
  ['bp', 0.35],
  ['fp', 0.5],
  ['td', 0.4],
  ['Ht', 0.3],
  ['Hd', 0.4],
  ['Hs', 0.4],
  ['Hf', 0.4],
  ['Hz', 0.5],
  ['sz', 0.35],
  ['sS', 0.4],
  ['zZ', 0.4],
  ['SC', 0.35],
  ['ZJ', 0.25],
  ['JC', 0.45],
  ['SZ', 0.5],
  ['sT', 0.4],
  ['TC', 0.45],
  ['zT', 0.4],
  ['kC', 0.5],
  ['sC', 0.5],
  ['Jy', 0.3],
  ['JG', 0.4],
  ['Jg', 0.4],
  ['Jh', 0.5],
  ['JK', 0.5],
  ['hK', 0.25],
  ['hG', 0.4],
  ['kK', 0.3],
  ['KC', 0.4],
  ['kg', 0.4],
  ['gG', 0.2],
  ['hg', 0.45],
  ['KG', 0.4],
  ['kG', 0.45],
  ['mn', 0.5],
  ['lr', 0.7],
  ['ly', 0.7],
]
const exchanged = new Float32Array(count * count).fill(1)
for (let one = 0; one < count; one += 1) exchanged[one * count + one] = 0
for (const one of vowels) for (const other of vowels) if (one !== other) exchanged[one * count + other] = 0.6
for (const [[one = '', other = ''], cost] of alike.map(([pair, cost]) => [[...pair], cost] as const)) {
  const [from, to] = [codeOf.get(one) ?? 0, codeOf.get(other) ?? 0]
  exchanged[from * count + to] = cost
  exchanged[to * count + from] = cost
}

const omitted = Float32Array.from(sounds, (_, one) => (vowels.has(one) ? 0.5 : weak.has(one) ? 0.4 : one === space ? 0.15 : 1))
/** A vowel that the name searched for does not write, because its script does not. */
const unwritten = Float32Array.from(sounds, (_, one) => (vowels.has(one) ? 0.12 : weak.has(one) ? 0.3 : one === space ? 0.15 : 1))

const longest = 96
const rows = [new Float32Array(longest + 1), new Float32Array(longest + 1)] as [Float32Array, Float32Array]

/** How much two names differ, in letters; `vowelsOut`: the first leaves short vowels out. Not more than `limit` is told exactly. */
export const soundDistance = (asked: Uint8Array, name: Uint8Array, vowelsOut: boolean, limit = Number.POSITIVE_INFINITY): number => {
  const [n, m] = [Math.min(asked.length, longest), Math.min(name.length, longest)]
  const added = vowelsOut ? unwritten : omitted
  let [above, line] = rows
  above[0] = 0
  for (let j = 1; j <= m; j += 1) above[j] = (above[j - 1] as number) + (added[name[j - 1] as number] as number)
  for (let i = 1; i <= n; i += 1) {
    const one = asked[i - 1] as number
    const out = omitted[one] as number
    let least = (above[0] as number) + out
    line[0] = least
    for (let j = 1; j <= m; j += 1) {
      const other = name[j - 1] as number
      let cost = (above[j - 1] as number) + (exchanged[one * count + other] as number)
      const without = (above[j] as number) + out
      if (without < cost) cost = without
      const more = (line[j - 1] as number) + (added[other] as number)
      if (more < cost) cost = more
      line[j] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return least
    const last = above
    above = line
    line = last
  }
  return above[m] as number
}

// Coarser still, for choosing whom to compare: consonants in families; vowels, and what is often not written, say nothing.
const families = ['pbfvw', 'mn', 'tdH', 'szSZCT', 'kgKGJ', 'l', 'r']
const familyIn = (families: readonly string[]) =>
  Uint8Array.from(sounds, (sound) => families.findIndex((family) => family.includes(sound)) + 1)
// "j" and "ch" are other sounds in other spellings: Juan, kraj; Chad, Aachen.
const readings = [familyIn(families), familyIn(['pbfv', 'mn', 'tdH', 'szSZT', 'kgKGC', 'l', 'r'])]
const [usual = new Uint8Array()] = readings

const addStretches = (heard: Uint8Array, familyOf: Uint8Array, found: Set<number>) => {
  let [last, before] = [0, -1]
  const add = (family: number) => {
    found.add(last * 8 + family)
    if (before >= 0) found.add(64 + before * 64 + last * 8 + family)
    before = last
    last = family
  }
  for (const one of heard) {
    const family = familyOf[one] as number
    if (family > 0 && family !== last) add(family)
  }
  add(0)
}

/** The families of a name's consonants, two and three in a row with its ends: numbers below `stretchesMax`. */
export const stretchesOf = (heard: Uint8Array): number[] => {
  const found = new Set<number>()
  addStretches(heard, usual, found)
  return [...found]
}

/** The same in every reading that the spelling of a name allows. */
export const everyStretchOf = (heard: Uint8Array): number[] => {
  const found = new Set<number>()
  for (const familyOf of readings) addStretches(heard, familyOf, found)
  return [...found]
}
export const stretchesMax = 64 + 512
