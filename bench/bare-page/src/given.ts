import { readFileSync } from 'node:fs'

// What bench/limits.ts has fetched from Liaison: the same bytes, without the work of making them. Read once, and not
// handed on by a loader, whose data Kit serialises for every request even where no page ships a script.
const read = (name: string) => {
  const path = process.env[name]
  if (!path) throw new Error(`${name} names no file`)
  return readFileSync(path, 'utf8')
}

const part = (html: string, name: string) => new RegExp(`<${name}[^>]*>(.*)</${name}>`, 's').exec(html)?.[1] ?? ''

const page = read('BENCH_PAGE')
export const head = part(page, 'head')
export const body = part(page, 'body')
export const answer = read('BENCH_ANSWER')
