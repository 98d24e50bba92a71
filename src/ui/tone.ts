/**
 * How an answer is drawn: five steps of one hue; hatched where it is not known, dotted where nobody has read the law for
 * the day asked, ruled like a page where only a text can tell (`said`), an outline where it is not asked for (`apart`);
 * `land` is no place of ours. Never alone: the words stand beside it.
 */
export type Tone = 'step-1' | 'step-2' | 'step-3' | 'step-4' | 'step-5' | 'unknown' | 'not-read' | 'said' | 'apart' | 'land'

const patterns: readonly Tone[] = ['unknown', 'not-read', 'said']

/** What a shape is filled with where that is a pattern of `TonePatterns`, which must then stand on the page. */
export const patternOf = (tone: Tone) => (patterns.includes(tone) ? `url(#tone-${tone})` : undefined)
