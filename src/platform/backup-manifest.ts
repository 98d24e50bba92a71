import { createHash } from 'node:crypto'
import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const name = z.string().min(1)
// A path inside the backup or the data folder: never out of it.
const path = z.string().refine((text) => text !== '' && text.split('/').every((part) => part !== '' && part !== '.' && part !== '..'))

const table = z.strictObject({
  schema: name,
  table: name,
  columns: z.array(name),
  rows: z.int().min(0),
  file: path,
  sha256,
})

const body = z.strictObject({
  format: z.literal(1),
  program: name,
  postgres: name,
  writtenAt: z.iso.datetime(),
  migrations: z.array(z.strictObject({ name, sha256 })),
  tables: z.array(table),
  sequences: z.array(z.strictObject({ schema: name, sequence: name, lastValue: z.string().regex(/^-?\d+$/) })),
  files: z.array(z.strictObject({ path, bytes: z.int().min(0), sha256 })),
})

/** What a backup holds: everything needed to know, before anything is loaded, that it is whole. */
export type Manifest = z.infer<typeof body>
export type TableEntry = z.infer<typeof table>

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** The manifest as it is written: the contents, and a checksum over them. */
export const manifestText = (contents: Manifest) => `${JSON.stringify({ sha256: digest(JSON.stringify(contents)), contents }, null, 2)}\n`

/** Undefined when the text is no manifest of ours, or not the one that was written. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const { sha256: promised, contents } = JSON.parse(text) as { sha256: string; contents: unknown }
    return digest(JSON.stringify(contents)) === promised ? body.parse(contents) : undefined
  } catch {
    // Not JSON, or not of this shape: in both cases no manifest of ours.
    return undefined
  }
}
