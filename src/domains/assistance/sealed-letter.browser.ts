import { armor, Decrypter, Encrypter } from 'age-encryption'
import type { Bilingual } from '#vocabulary/language.ts'

/** Short passphrases are guessed; four words from a list are not. */
export const passphraseShortest = 12

/** Why a sealed letter could not be opened; the two cannot be told apart by their contents, only by their form. */
export const openFaults = {
  not_age: { en: 'This is not a file sealed with a passphrase.', fr: 'Ce n’est pas un fichier scellé par une phrase secrète.' },
  not_opened: {
    en: 'The passphrase is not the right one, or the file was changed.',
    fr: 'La phrase secrète n’est pas la bonne, ou le fichier a été modifié.',
  },
} as const satisfies Record<string, Bilingual>

/**
 * Seals a saved letter with a passphrase: age, scrypt recipient, ASCII armour (age-encryption.org/v1). Any age program opens
 * it. Slow on purpose, seconds on a small machine. Throws for a passphrase that is too short.
 * `workFactor`: base-2 logarithm of scrypt's N; a file names its own, above 20 none is opened.
 */
export const sealLetter = async (saved: string, passphrase: string, workFactor = 18): Promise<string> => {
  if (passphrase.normalize('NFC').length < passphraseShortest) throw new RangeError('passphrase too short')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase.normalize('NFC'))
  encrypter.setScryptWorkFactor(workFactor)
  return armor.encode(await encrypter.encrypt(saved))
}

/** The bytes of a saved letter, or the code of why not. */
export const openLetter = async (sealed: string, passphrase: string): Promise<Uint8Array | keyof typeof openFaults> => {
  const file = unarmoured(sealed)
  if (!file) return 'not_age'
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase.normalize('NFC'))
  try {
    return await decrypter.decrypt(file)
  } catch (error) {
    // The library names its refusals in words only.
    if (error instanceof Error) return 'not_opened'
    throw error
  }
}

const unarmoured = (sealed: string): Uint8Array | null => {
  try {
    return armor.decode(sealed.trim())
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}
