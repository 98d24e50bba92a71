import { instantHere } from '#platform/instant-here.ts'
import type { RequestedProfile } from './answers.ts'
import type { Context } from './context.ts'
import type { Answers } from './model.ts'

/** A letter in progress. `changed`: RFC 3339, by the device's own clock. */
export type Draft = { id: string; changed: string; answers: Answers; context: Context; profiles: RequestedProfile[] }

/** Drafts on this device: written sealed, read only here. */
export type DraftStore = {
  all: () => Promise<Draft[]>
  keep: (draft: Draft) => Promise<void>
  remove: (id: string) => Promise<void>
  /** Deletes the drafts, and the key with which they were sealed. */
  clear: () => Promise<void>
}

const databaseName = 'liaison-letters'

type Sealed = { id: string; changed: string; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const openDatabase = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(databaseName, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('keys')
    request.result.createObjectStore('drafts', { keyPath: 'id' })
  }
  return done(request)
}

/** The key of this browser: it can be used here and cannot be read out, not even by our own program. */
const keyOf = async (database: IDBDatabase): Promise<CryptoKey> => {
  const read = () => done(database.transaction('keys').objectStore('keys').get('seal')) as Promise<CryptoKey | undefined>
  const known = await read()
  if (known) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  try {
    await done(database.transaction('keys', 'readwrite').objectStore('keys').add(made, 'seal'))
    return made
  } catch (error) {
    // Another tab was first.
    if (!(error instanceof DOMException && error.name === 'ConstraintError')) throw error
    return (await read()) ?? made
  }
}

const sealedWith = async (key: CryptoKey, draft: Draft): Promise<Sealed> => {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const changed = instantHere()
  const words = new TextEncoder().encode(JSON.stringify({ ...draft, changed }))
  return { id: draft.id, changed, iv, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, words) }
}

/** What cannot be opened any more is left out: its key is gone, and so is what it said. */
const opened = async (key: CryptoKey, { iv, sealed }: Sealed): Promise<Draft[]> => {
  try {
    return [JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed))) as Draft]
  } catch (error) {
    if (error instanceof DOMException) return []
    throw error
  }
}

/** Null where the browser keeps nothing: a private window of some, or storage that was forbidden. */
export const openDraftStore = async (): Promise<DraftStore | null> => {
  if (typeof indexedDB === 'undefined' || !crypto.subtle) return null
  try {
    const database = await openDatabase()
    const key = await keyOf(database)
    const drafts = (mode: IDBTransactionMode = 'readonly') => database.transaction('drafts', mode).objectStore('drafts')
    return {
      all: async () => {
        const all = (await done(drafts().getAll())) as Sealed[]
        const read = (await Promise.all(all.map((one) => opened(key, one)))).flat()
        return read.toSorted((a, b) => b.changed.localeCompare(a.changed))
      },
      keep: async (draft) => {
        const sealed = await sealedWith(key, draft)
        await done(drafts('readwrite').put(sealed))
      },
      remove: async (id) => {
        await done(drafts('readwrite').delete(id))
      },
      clear: async () => {
        database.close()
        await done(indexedDB.deleteDatabase(databaseName))
      },
    }
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
