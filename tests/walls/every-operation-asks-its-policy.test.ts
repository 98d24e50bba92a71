import ts from 'typescript'
import { describe } from 'vitest'
import { filesOf, isTest, lineOf, nodesOf, parsed, type SourceFile, wall } from './house.ts'

// What a room does for others begins by asking whether it may. What needs no asking says why: `// Open: reason`.

const operations = filesOf(['src/domains'], /\.server\.ts$/).filter((file) => !isTest(file) && !/queries\.server\.ts$/.test(file.path))

/** Names that this file imports, as values, from a policy. */
const policiesOf = (source: ts.SourceFile): Set<string> =>
  new Set(
    source.statements
      .filter(ts.isImportDeclaration)
      .filter(({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && /\/policy\.ts$/.test(moduleSpecifier.text))
      .flatMap(({ importClause }) => {
        const bindings = importClause?.namedBindings
        return bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : []
      }),
  )

type Deed = { name: string; node: ts.Node; body: ts.Node | undefined }

const isExported = (node: ts.Node) =>
  ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true

/** Exported functions, written either way. */
const deedsOf = (source: ts.SourceFile): Deed[] =>
  source.statements.filter(isExported).flatMap((node): Deed[] => {
    if (ts.isFunctionDeclaration(node)) return [{ name: node.name?.text ?? 'default', node, body: node.body }]
    if (!ts.isVariableStatement(node)) return []
    return node.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
        ? [{ name: name.getText(), node, body: initializer.body }]
        : [],
    )
  })

const firstStepOf = (body: ts.Node | undefined) => (body && ts.isBlock(body) ? body.statements[0] : body)

const asks = (step: ts.Node | undefined, policies: ReadonlySet<string>) =>
  step !== undefined && [...nodesOf(step)].some((node) => ts.isCallExpression(node) && policies.has(node.expression.getText()))

const isOpen = (source: ts.SourceFile, { node, body }: Deed) => {
  const inside = body && ts.isBlock(body) ? (ts.getLeadingCommentRanges(source.text, body.getStart() + 1) ?? []) : []
  const above = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []
  return [...above, ...inside].some(({ pos, end }) => /Open: \S/.test(source.text.slice(pos, end)))
}

const deedsThatDoNotAsk = (file: SourceFile): string[] => {
  const source = parsed(file)
  const policies = policiesOf(source)
  return deedsOf(source)
    .filter((deed) => !asks(firstStepOf(deed.body), policies) && !isOpen(source, deed))
    .map(({ name, node }) => `${name} (line ${lineOf(source, node)}) does not ask its policy first`)
}

const sample = (path: string, body: string): SourceFile => ({
  path,
  text: `import { mayRead } from './policy.ts'\nimport { find } from './queries.server.ts'\n${body}\n`,
})

describe('operations', () => {
  wall('every operation asks its policy before anything else', {
    files: operations,
    breaches: deedsThatDoNotAsk,
    breakers: [
      sample('a function', 'export function read(scope) { return find(scope) }'),
      sample('an arrow', 'export const read = (scope) => find(scope)'),
      sample(
        'asking too late',
        'export async function read(scope) { const found = await find(scope)\n  if (!mayRead(scope)) throw 1\n  return found }',
      ),
      sample('an opening without a reason', '// Open:\nexport const read = (scope) => find(scope)'),
    ],
  })
})
