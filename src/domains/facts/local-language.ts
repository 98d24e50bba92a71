const scripts: [RegExp, string, string[]][] = [
  [/\p{Script=Georgian}/u, 'ka', ['ka']],
  [/\p{Script=Armenian}/u, 'hy', ['hy']],
  [/\p{Script=Greek}/u, 'el', ['el']],
  [/\p{Script=Cyrillic}/u, 'und-Cyrl', ['bg', 'mk', 'sr', 'uk']],
]

/**
 * The language tag of a title in a state's own language. Where the script or the only official language tells, that
 * one; otherwise the empty tag, which says that it is not known (HTML, section 3.2.6.2).
 */
export const languageOfLocal = (text: string, officialLanguages: readonly string[]): string => {
  const script = scripts.find(([letters]) => letters.test(text))
  if (script) return officialLanguages.find((tag) => script[2].includes(tag)) ?? script[1]
  const [only, ...others] = officialLanguages
  if (!only || others.length > 0) return ''
  return ['sr', 'bg', 'mk', 'uk', 'ka', 'hy', 'el'].includes(only) ? `${only}-Latn` : only
}
