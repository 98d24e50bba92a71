import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'

// Run by tests/chromium.ts with TMPDIR set: the package unpacks there and nowhere else. Its libraries (NSS, NSPR, expat)
// are meant for one cloud's machines, and serve on every Linux that lacks them.
const packed = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')))
await Promise.all(['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((name) => inflate(join(packed, name))))
