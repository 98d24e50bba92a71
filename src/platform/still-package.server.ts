import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

// A Word file is a ZIP of XML files (ECMA-376). Whoever packs it writes the hour and random names into it; here the
// same content becomes the same bytes, so that a note can be cached, compared and signed.

export type PackedFile = { name: string; bytes: Buffer }

const endMark = 0x06054b50
const entryMark = 0x02014b50
const fileMark = 0x04034b50
const deflated = 8
// 1 January 1980, the first day that a ZIP can name (APPNOTE 4.4.6).
const firstDay = 0x21

/** The files of a ZIP, in its order. Without encryption and below 4 GB: what packs Word files. */
export const filesIn = (packed: Buffer): PackedFile[] => {
  const end = packed.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || packed.readUInt32LE(end) !== endMark) throw new Error('This is not a ZIP file.')
  const files: PackedFile[] = []
  let at = packed.readUInt32LE(end + 16)
  for (let left = packed.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (packed.readUInt32LE(at) !== entryMark) throw new Error('The directory of the ZIP file is broken.')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => packed.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const name = packed.toString('utf8', at + 46, at + 46 + nameLength)
    const local = packed.readUInt32LE(at + 42)
    const start = local + 30 + packed.readUInt16LE(local + 26) + packed.readUInt16LE(local + 28)
    const content = packed.subarray(start, start + packed.readUInt32LE(at + 20))
    if (!name.endsWith('/'))
      files.push({ name, bytes: packed.readUInt16LE(at + 10) === deflated ? inflateRawSync(content) : Buffer.from(content) })
    at += 46 + nameLength + extraLength + commentLength
  }
  return files
}

type Placed = PackedFile & { offset: number; packedBytes: Buffer; sum: number }

const headOf = ({ name, bytes, packedBytes, sum }: Placed): Buffer => {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(0x0800, 2)
  head.writeUInt16LE(deflated, 4)
  head.writeUInt16LE(firstDay, 8)
  head.writeUInt32LE(sum, 10)
  head.writeUInt32LE(packedBytes.length, 14)
  head.writeUInt32LE(bytes.length, 18)
  head.writeUInt16LE(Buffer.byteLength(name), 22)
  return head
}

const numbered = (mark: number, more = 0) => {
  const bytes = Buffer.alloc(4 + more)
  bytes.writeUInt32LE(mark)
  return bytes
}

const directoryEntry = (file: Placed): Buffer => {
  const made = numbered(entryMark, 2)
  made.writeUInt16LE(20, 4)
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(file.offset, 10)
  return Buffer.concat([made, headOf(file), tail, Buffer.from(file.name)])
}

/** A ZIP of these files without any date: the same files make the same bytes. */
export const packageOf = (files: readonly PackedFile[]): Buffer => {
  let offset = 0
  const placed: Placed[] = []
  const bodies = files.map((file) => {
    const one: Placed = { ...file, offset, packedBytes: deflateRawSync(file.bytes, { level: 9 }), sum: crc32(file.bytes) }
    placed.push(one)
    const body = Buffer.concat([numbered(fileMark), headOf(one), Buffer.from(file.name), one.packedBytes])
    offset += body.length
    return body
  })
  const directory = Buffer.concat(placed.map(directoryEntry))
  const end = numbered(endMark, 18)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}

// How `docx` names the targets of links: rId and a nanoid in small letters.
const randomName = /\brId([\w-]{21})(?=")/g

/** The same Word file without the hour at which it was packed, dated `day`, with names that repeat. */
export const stillPackage = (packed: Buffer, day: string): Buffer => {
  const names = new Map<string, string>()
  const files = filesIn(packed).map(({ name, bytes }) => {
    if (!/\.(xml|rels)$/.test(name)) return { name, bytes }
    const text = bytes
      .toString('utf8')
      .replaceAll(randomName, (_, random: string) => {
        const still = names.get(random) ?? `rIdLink${names.size + 1}`
        names.set(random, still)
        return still
      })
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
    return { name, bytes: Buffer.from(text) }
  })
  return packageOf(files.toSorted((a, b) => order(a.name) - order(b.name)))
}

// Readers of Word files look for their contents first (ECMA-376 part 2, annex on streaming).
const order = (name: string) => (name === '[Content_Types].xml' ? 0 : 1)
