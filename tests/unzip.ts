import { inflateRawSync } from 'node:zlib'

/** The files of a small zip archive by name (PKWARE APPNOTE 4.3: central directory, stored or deflated, no zip64). */
export const unzip = (bytes: Uint8Array): Map<string, Buffer> => {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'))
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, nameLength] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)]
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + size)
    files.set(name, method === 0 ? packed : inflateRawSync(packed))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}

const entity: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * What a Word file says, a line for each paragraph: its style, its direction, and each run's language with its words.
 * Tables open and close; a row that repeats as a head is marked.
 */
export const wordOutline = (docx: Uint8Array): string => {
  const xml = unzip(docx).get('word/document.xml')?.toString('utf8') ?? ''
  const parts = xml.match(/<w:tbl>|<\/w:tbl>|<w:tblHeader\b[^>]*>|<w:p>[\s\S]*?<\/w:p>|<w:p\b[^>]*>[\s\S]*?<\/w:p>/g) ?? []
  return `${parts.map(outlinePart).join('\n')}\n`
}

const outlinePart = (part: string): string => {
  if (part.startsWith('<w:tblHeader')) return 'head:'
  if (!part.startsWith('<w:p>') && !part.startsWith('<w:p ')) return part.replace('w:', '')
  const style = /<w:pStyle w:val="([^"]+)"/.exec(part)?.[1] ?? '–'
  const runs = [...part.matchAll(/<w:r>([\s\S]*?)<\/w:r>|<w:r\b[^>]*>([\s\S]*?)<\/w:r>/g)].map(([, one, other]) =>
    outlineRun(one ?? other ?? ''),
  )
  const marks = [style, /<w:bidi\/>/.test(part) ? 'rtl' : '', /<w:numPr>/.test(part) ? 'item' : '', /<w:ins /.test(part) ? 'inserted' : '']
  return `${marks.filter(Boolean).join(' ')}: ${runs.join(' ')}`.trimEnd()
}

const outlineRun = (run: string): string => {
  const language = /<w:lang w:val="([^"]+)"/.exec(run)?.[1] ?? /<w:lang [^>]*w:bidi="([^"]+)"/.exec(run)?.[1] ?? '–'
  const text = [...run.matchAll(/<w:t\b[^>]*>([\s\S]*?)<\/w:t>/g)].map(([, words = '']) => words).join('')
  const read = text.replace(/&(\w+);/g, (all, name: string) => entity[name] ?? all)
  return `{${language}${/<w:rtl\/>/.test(run) ? ' rtl' : ''}} ${read}`
}
