import type { Answer } from '#domains/cooperate/model.ts'

/**
 * Instruments whose request is a form annexed to them and nothing else: Directive 2014/41/EU Art. 5 and Annex A, Regulation
 * (EU) 2018/1805 Arts 4 and 14, Regulation (EU) 2023/1543 Art. 9. Requests under them are not letters.
 */
const instruments = new Set(['EU-EIO-2014-41', 'EU-REG-2018-1805', 'EU-EEVID-2023-1543'])

/** Measures of one state asked whose best basis prescribes its own form. */
export const ownFormsIn = (resolved: readonly Answer[], state: string): string[] =>
  resolved.filter(({ to, bases: [best] }) => to === state && best && instruments.has(best.instrument)).map(({ measure }) => measure)
