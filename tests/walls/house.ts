import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { home } from '#platform/home.ts'

/** `path` from the clone's root, with slashes. */
export type SourceFile = { path: string; text: string }

const skipped = new Set(['node_modules', 'build', '.svelte-kit', '.git', 'var', 'golden', 'results', 'fonts'])

function pathsUnder(path: string): string[] {
  const found = statSync(join(home, path), { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(join(home, path)).flatMap((name) => (skipped.has(name) ? [] : pathsUnder(path === '' ? name : `${path}/${name}`)))
}

/** The files of the clone under some folders (or single files) whose path matches. */
export const filesOf = (places: readonly string[], matching = /\.(ts|mjs|js|svelte)$/): SourceFile[] =>
  places
    .flatMap(pathsUnder)
    .filter((path) => matching.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(home, path), 'utf8') }))

export const programs = ['src', 'tests', 'bench', 'bootstrap']

export const folderNames = (path: string): string[] =>
  readdirSync(join(home, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

export const isTest = ({ path }: SourceFile) => /\.test\.ts$/.test(path)

export const parsed = ({ path, text }: SourceFile) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)

/** A node and all below it. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => void children.push(child))
  for (const child of children) yield* nodesOf(child)
}

/** 1-based, as editors count. */
export const lineOf = (source: ts.SourceFile, node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1

/**
 * A wall is a sentence that is true of every file. It is tried twice: on the house, which it must let stand, and on
 * samples that break it, each of which it must stop.
 */
export function wall(
  sentence: string,
  { files, breaches, breakers }: { files: SourceFile[]; breaches: (file: SourceFile) => string[]; breakers: SourceFile[] },
) {
  test(sentence, () => {
    expect(files, 'the wall stands around something').not.toEqual([])
    expect(files.flatMap((file) => breaches(file).map((breach) => `${file.path}: ${breach}`))).toEqual([])
  })
  test.each(breakers.map((file, index) => [index + 1, file] as const))(`${sentence}: sample %i is stopped`, (_, file) => {
    expect(breaches(file), file.text.slice(0, 200)).not.toEqual([])
  })
}
