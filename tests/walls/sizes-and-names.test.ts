import { basename, dirname } from 'node:path'
import ts from 'typescript'
import { describe } from 'vitest'
import { filesOf, isTest, lineOf, nodesOf, parsed, programs, type SourceFile, wall } from './house.ts'

const fileLinesMax = 300
const svelteLinesMax = 250
const functionLinesMax = 60
const deedLinesMax = 40

const files = filesOf([...programs, '.dependency-cruiser.js', 'vite.config.ts', 'vitest.config.ts'])
const linesOf = (text: string) => text.trimEnd().split('\n').length

const tooLong = ({ path, text }: SourceFile): string[] => {
  const max = path.endsWith('.svelte') ? svelteLinesMax : fileLinesMax
  return linesOf(text) > max ? [`${linesOf(text)} lines; ${max} are enough`] : []
}

const isFunction = (node: ts.Node) =>
  ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node) || ts.isMethodDeclaration(node)

const longFunctions =
  (max: number) =>
  (file: SourceFile): string[] => {
    const source = parsed(file)
    return [...nodesOf(source)]
      .filter(isFunction)
      .filter((node) => linesOf(node.getText()) > max)
      .map((node) => `function of ${linesOf(node.getText())} lines at line ${lineOf(source, node)}; ${max} are enough`)
  }

const bannedNames = /^(utils?|helpers?|common|lib|managers?|data|infos?|misc|shared)$/i

// What visitors type is a word of theirs: `/data` is where everybody looks for it.
const addressOfOurs = /^src\/routes\/data\//

const bannedName = ({ path }: SourceFile): string[] =>
  [...dirname(path.replace(addressOfOurs, 'src/routes/')).split('/'), basename(path).split('.')[0] ?? '']
    .filter((name) => bannedNames.test(name))
    .map((name) => `“${name}” names nothing`)

const kitFile = /(^|\/)\+[a-z]|(^|\/)(vite|vitest)\.config\.ts$|^\.dependency-cruiser\.js$|^tests\/(cluster|site|chromium)\.ts$/
const defaultExport = ({ text }: SourceFile): string[] => (/^export default\b/m.test(text) ? ['has a default export'] : [])

const lines = (count: number, body = 'x') => Array.from({ length: count }, () => body).join('\n')
const longFunction = (count: number) => `export function go() {\n${lines(count, '  x')}\n}`

describe('sizes and names', () => {
  wall('a file is short enough to read at one sitting', {
    files,
    breaches: tooLong,
    breakers: [
      { path: 'long.ts', text: lines(fileLinesMax + 1) },
      { path: 'Long.svelte', text: lines(svelteLinesMax + 1) },
    ],
  })

  wall('a function fits on a screen', {
    files: files.filter((file) => !isTest(file) && !file.path.endsWith('.svelte') && !file.path.startsWith('tests/')),
    breaches: longFunctions(functionLinesMax),
    breakers: [{ path: 'long.ts', text: longFunction(functionLinesMax) }],
  })

  wall('a loader or an action is thin', {
    files: files.filter(({ path }) => /^src\/routes\/.*\+(page|layout|server|page\.server|layout\.server)\.ts$/.test(path)),
    breaches: longFunctions(deedLinesMax),
    breakers: [{ path: 'src/routes/+page.server.ts', text: longFunction(deedLinesMax) }],
  })

  wall('a file is named for what is in it', {
    files,
    breaches: bannedName,
    breakers: [
      { path: 'src/platform/utils.ts', text: '' },
      { path: 'src/lib/thing.ts', text: '' },
      { path: 'src/domains/facts/data.server.ts', text: '' },
    ],
  })

  wall('what a file offers has a name', {
    files: files.filter(({ path }) => !kitFile.test(path)),
    breaches: defaultExport,
    breakers: [{ path: 'src/ui/date.ts', text: 'export default 1' }],
  })
})
