import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { codeLength, codeLetters } from './model.ts'

/** 256 bits, as text for cookies and links. Guessing one is out of the question, so no attempt at it is counted. */
// Open: makes a number; it opens nothing by itself.
export const newToken = (): string => randomBytes(32).toString('base64url')

/** The same to be typed by hand: 130 bits in letters and digits that are not taken for each other. */
// Open: as above.
export const newCode = (): string => Array.from({ length: codeLength }, () => codeLetters.charAt(randomInt(codeLetters.length))).join('')

/** What is kept of a token. A token is random, so one fast hash is enough (nothing to guess from a dictionary). */
// Open: a computation.
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Compares without telling by its time how far two words agree. */
// Open: a computation.
export const sameWord = (one: string, other: string): boolean =>
  timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest())
