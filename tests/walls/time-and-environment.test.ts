import { describe } from 'vitest'
import { filesOf, isTest, type SourceFile, wall } from './house.ts'

const linesMatching =
  (pattern: RegExp) =>
  ({ text }: SourceFile): string[] =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`line ${index + 1}: ${line.trim()}`] : []))

const housework = filesOf(['src']).filter((file) => !isTest(file))
const inFile = (path: string, text: string): SourceFile => ({ path, text })

const clock = /\bnew Date\(\s*\)|\bDate\.now\(|\bperformance\.now\(|\bTemporal\.Now\b/
const sqlClock =
  /\bnow\s*\(\s*\)|\b(?:current_date|current_time|current_timestamp|localtime|localtimestamp)\b|\b(?:clock|statement|transaction)_timestamp\b|'(?:now|today|tomorrow|yesterday)'/i

describe('time and environment', () => {
  wall('only platform/environment.server.ts reads the environment', {
    files: housework.filter(({ path }) => path !== 'src/platform/environment.server.ts'),
    breaches: linesMatching(/\bprocess\s*\.\s*env\b|\bimport\.meta\.env\b|['"]\$(?:app\/)?env\b|\benv\b.*from 'node:process'/),
    breakers: [
      inFile('process.env', 'const port = process.env.PORT'),
      inFile('import.meta.env', 'if (import.meta.env.DEV) run()'),
      inFile('$env', "import { PORT } from '$env/static/private'"),
    ],
  })

  wall('rooms, pages and words take the time from their scope', {
    files: housework.filter(({ path }) => /^src\/(domains|routes|ui|words|vocabulary)\//.test(path)),
    breaches: linesMatching(clock),
    breakers: [
      inFile('new Date()', 'const now = new Date()'),
      inFile('Date.now()', 'const age = Date.now() - since'),
      inFile('Temporal.Now', 'const day = Temporal.Now.plainDateISO()'),
    ],
  })

  wall('no query and no migration of a room asks the database what time it is', {
    files: [
      ...housework.filter(({ path }) => /^src\/domains\/.*queries\.server\.ts$/.test(path)),
      ...filesOf(['migrations'], /\.sql$/).map(({ path, text }) => ({ path, text: text.replaceAll(/--.*$/gm, '') })),
    ],
    breaches: linesMatching(sqlClock),
    breakers: [
      inFile('now()', 'where at < now()'),
      inFile('current_date', 'where day = current_date'),
      inFile('default now()', 'at timestamptz not null default now()'),
      inFile("'today'", "where day = 'today'::date"),
    ],
  })
})
