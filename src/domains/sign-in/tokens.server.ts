import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 bits, as text for cookies and links. Guessing one is out of the question, so no attempt at it is counted. */
// Open: makes a number; it opens nothing by itself.
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token. A token is random, so one fast hash is enough (nothing to guess from a dictionary). */
// Open: a computation.
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Compares without telling by its time how far two words agree. */
// Open: a computation.
export const sameWord = (one: string, other: string): boolean =>
  timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest())
