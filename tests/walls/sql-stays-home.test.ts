import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { filesOf, folderNames, isTest, lineOf, nodesOf, parsed, type SourceFile, wall } from './house.ts'

// One schema a room: a query that names another room's tables walks through the wall between them.

const migrations = filesOf(['migrations'], /\.sql$/)
const schemas = migrations.flatMap(({ text }) =>
  [...text.matchAll(/^create schema (?:if not exists )?([a-z_]+)/gm)].map(([, name]) => name as string),
)
const queries = filesOf(['src/domains'], /queries\.server\.ts$/).filter((file) => !isTest(file))

const schemaOf = (path: string) => path.split('/')[2]?.replaceAll('-', '_')

/** The constant words of a template or a string. */
const wordsOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return node.text
  return undefined
}

const strangeSchemas = (file: SourceFile): string[] => {
  const own = schemaOf(file.path)
  const source = parsed(file)
  return [...nodesOf(source)].flatMap((node) => {
    const words = ts.isImportDeclaration(node.parent ?? node) ? undefined : wordsOf(node)
    return schemas
      .filter((schema) => schema !== own && words !== undefined && new RegExp(`(?<![\\w.#/])${schema}\\.[a-z_]`).test(words))
      .map((schema) => `line ${lineOf(source, node)} names the schema ${schema}`)
  })
}

// Words that reach the database as they are, not as bound values: only constants, and these.
const knownRaw: Record<string, readonly string[]> = {
  // The text of a migration, carried by the program itself.
  'src/platform/migrations.server.ts': ['text'],
  // An alias of a table, given by this file's own constants.
  'src/domains/facts/queries.server.ts': ["`jsonb_build_object('state', ${alias}.state"],
}

const isConstantHere = (source: ts.SourceFile, name: string) =>
  source.statements
    .filter(ts.isVariableStatement)
    .filter(({ declarationList }) => (declarationList.flags & ts.NodeFlags.Const) !== 0)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .some(
      ({ name: own, initializer }) =>
        own.getText() === name &&
        initializer !== undefined &&
        (ts.isStringLiteral(initializer) || ts.isNoSubstitutionTemplateLiteral(initializer)),
    )

const unboundWords = (file: SourceFile): string[] => {
  const source = parsed(file)
  const allowed = knownRaw[file.path] ?? []
  return [...nodesOf(source)]
    .filter(ts.isCallExpression)
    .filter(({ expression }) => /^sql\.(raw|lit|literal)$/.test(expression.getText()))
    .filter(({ arguments: [argument] }) => {
      if (!argument || wordsOf(argument) !== undefined) return false
      if (ts.isIdentifier(argument) && isConstantHere(source, argument.text)) return false
      return !allowed.some((known) => argument.getText().startsWith(known))
    })
    .map((call) => `line ${lineOf(source, call)}: ${call.getText().slice(0, 80)}`)
}

const inCountries = (text: string): SourceFile => ({ path: 'src/domains/countries/queries.server.ts', text })

// What belongs to the machinery and to no room.
const ofPlatform = ['ledger', 'mail']

describe('sql', () => {
  test('a schema is a room', () => {
    const rooms = folderNames('src/domains').map((name) => name.replaceAll('-', '_'))
    expect(schemas.filter((schema) => !rooms.includes(schema) && !ofPlatform.includes(schema))).toEqual([])
    expect(schemas.length).toBeGreaterThan(1)
  })

  wall('no room names another room’s schema', {
    files: queries,
    breaches: strangeSchemas,
    breakers: [inCountries('sql`select id from facts.fact`'), inCountries('sql`select ${a} from ledger.change where ${b}`')],
  })

  wall('nothing reaches the database unbound, save what is listed', {
    files: filesOf(['src']),
    breaches: unboundWords,
    breakers: [inCountries('sql.raw(`order by ${column}`)'), inCountries('sql.raw(asked.order)'), inCountries('sql.lit(value)')],
  })
})
