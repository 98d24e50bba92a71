import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'

// A wall that has never been seen to stop anybody is a drawing of a wall. Each is broken here once, in a small copy of the house.

type Files = Record<string, string>
type Walls = { rooms: Record<string, { opens: string[] }>; default: { forbidden: { name: string }[]; options: object } }

const walls = (await import(pathToFileURL(join(home, '.dependency-cruiser.js')).href)) as Walls
const rooms = Object.keys(walls.rooms)

const importing = (path: string) => `import { thing } from '${path}'\nexport const mine = thing\n`
const importingType = (path: string) => `import type { Thing } from '${path}'\nexport type Mine = Thing\n`
const inSvelte = (path: string) => `<script lang="ts">\n  ${importing(path).replaceAll('export ', '')}</script>\n<p>{mine}</p>\n`
const thing = 'export type Thing = number\nexport const thing = 1\n'

/** What a room of the small house looks like: every kind of door, and a cupboard that is nobody else's. */
const room = (name: string): Files => ({
  [`src/domains/${name}/model.ts`]: thing,
  [`src/domains/${name}/policy.ts`]: thing,
  [`src/domains/${name}/operations.server.ts`]: importing('./queries.server.ts'),
  [`src/domains/${name}/queries.server.ts`]: importing('kysely'),
  [`src/domains/${name}/cupboard.ts`]: thing,
})

const house: Files = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: Object.fromEntries(['vocabulary', 'words', 'platform', 'ui', 'domains'].map((name) => [`#${name}/*`, `./src/${name}/*`])),
    dependencies: { kysely: '*', pg: '*', svelte: '*', zod: '*' },
    devDependencies: { vitest: '*' },
  }),
  ...Object.fromEntries(
    ['kysely', 'pg', 'svelte', 'zod', 'vitest'].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, type: 'module', exports: { '.': './index.js', './*': './index.js' } })],
      [`node_modules/${name}/index.js`, 'export const thing = 1\n'],
    ]),
  ),
  ...Object.assign({}, ...rooms.map(room)),
  'src/vocabulary/language.ts': thing,
  'src/words/en.ts': importing('#vocabulary/language.ts'),
  'src/ui/date.ts': importing('#words/en.ts'),
  'src/platform/database.server.ts': importing('pg'),
  'src/platform/scope.ts': importingType('./database.server.ts'),
  'src/routes/+page.server.ts': importing('#domains/facts/operations.server.ts'),
  'src/routes/+page.svelte': inSvelte('#domains/facts/model.ts'),
  'src/prepared-database.ts': importing('#platform/database.server.ts'),
  'src/main.ts': importing('./prepared-database.ts'),
  'bootstrap/start.mjs': importing('node:fs'),
  'tests/database.ts': importing('pg'),
}

const neighbourBreaches: Record<string, Files> = Object.fromEntries(
  rooms.map((name) => {
    const stranger = rooms.find((other) => other !== name && !walls.rooms[name]?.opens.includes(other)) ?? 'nowhere'
    return [`${name}-knows-its-neighbours`, { [`src/domains/${name}/model.ts`]: importing(`#domains/${stranger}/model.ts`) }]
  }),
)

/** The wall, and one or more ways to break it. A file beside those of the house, or instead of one. */
const breaches: [wall: string, files: Files][] = [
  ['no-cycles', { 'src/ui/a.ts': importing('./b.ts'), 'src/ui/b.ts': importing('./a.ts') }],
  ['everything-is-found', { 'src/ui/a.ts': importing('./gone.ts') }],
  ['every-room-is-listed', { 'src/domains/cellar/model.ts': importing('#vocabulary/language.ts') }],
  ['rooms-enter-by-the-door', { 'src/domains/countries/model.ts': importing('#domains/facts/cupboard.ts') }],
  ['rooms-enter-by-the-door', { 'src/domains/countries/model.ts': importing('#domains/facts/queries.server.ts') }],
  ['rooms-enter-by-the-door', { 'src/domains/countries/Profile.svelte': inSvelte('#domains/facts/cupboard.ts') }],
  ...Object.entries(neighbourBreaches),
  ['outside-enters-by-the-door', { 'src/routes/+page.server.ts': importing('#domains/facts/cupboard.ts') }],
  ['outside-enters-by-the-door', { 'src/routes/+page.svelte': inSvelte('#domains/facts/cupboard.ts') }],
  ['outside-enters-by-the-door', { 'src/main.ts': importing('#domains/facts/cupboard.ts') }],
  ['routes-have-no-database', { 'src/routes/+page.server.ts': importing('#platform/database.server.ts') }],
  ['routes-have-no-database', { 'src/routes/+page.server.ts': importing('kysely') }],
  ['outside-has-no-queries', { 'src/routes/+page.server.ts': importing('./queries.server.ts'), 'src/routes/queries.server.ts': thing }],
  ['nobody-imports-routes', { 'src/ui/a.ts': importing('../routes/shown.ts'), 'src/routes/shown.ts': thing }],
  ['nobody-imports-entries', { 'src/routes/+page.server.ts': importing('../main.ts') }],
  ['entries-prepare-the-database', { 'src/routes/+page.server.ts': importing('../prepared-database.ts') }],
  ['platform-knows-no-room', { 'src/platform/a.ts': importing('#domains/facts/model.ts') }],
  ['platform-knows-no-room', { 'src/platform/a.ts': importing('#ui/date.ts') }],
  ['ui-knows-no-subject', { 'src/ui/a.ts': importing('#domains/facts/model.ts') }],
  ['ui-knows-no-subject', { 'src/ui/Field.svelte': inSvelte('#platform/scope.ts') }],
  ['vocabulary-stands-alone', { 'src/vocabulary/a.ts': importing('#words/en.ts') }],
  ['vocabulary-stands-alone', { 'src/vocabulary/a.ts': importing('zod') }],
  ['words-stand-on-vocabulary', { 'src/words/a.ts': importing('#ui/date.ts') }],
  ['bootstrap-needs-nothing', { 'bootstrap/start.mjs': importing('zod') }],
  ['bootstrap-needs-nothing', { 'bootstrap/start.mjs': importing('../src/ui/date.ts') }],
  ['browser-never-loads-the-server', { 'src/routes/+page.svelte': inSvelte('#domains/facts/operations.server.ts') }],
  ['browser-never-loads-the-server', { 'src/domains/facts/policy.ts': importing('./operations.server.ts') }],
  ['browser-never-loads-node', { 'src/ui/a.ts': importing('node:fs') }],
  ['server-never-loads-the-browser', { 'src/platform/a.server.ts': importing('./a.browser.ts'), 'src/platform/a.browser.ts': thing }],
  ['sql-lives-in-queries', { 'src/domains/facts/operations.server.ts': importing('kysely') }],
  ['sql-lives-in-queries', { 'src/main.ts': importing('pg') }],
  ['the-house-needs-no-tests', { 'src/ui/a.ts': importing('../../tests/database.ts') }],
  ['the-house-needs-no-desk', { 'src/ui/a.ts': importing('./map/atlas.ts'), 'src/ui/map/atlas.ts': thing }],
  ['the-house-needs-no-tools', { 'src/ui/a.ts': importing('vitest') }],
]

const roots = ['src', 'bootstrap', 'tests']

async function wallsBroken(folder: string, files: Files): Promise<string[]> {
  for (const [path, text] of Object.entries({ ...house, ...files })) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const options = { ...walls.default.options, ruleSet: { forbidden: walls.default.forbidden }, validate: true, baseDir: folder }
  const { output } = await cruise(roots, options as object, { bustTheCache: true } as object)
  for (const path of Object.keys(files)) if (!(path in house)) rmSync(join(folder, path))
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
}

describe('the walls of the house', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-walls-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('let an orderly house stand', async () => {
    expect(await wallsBroken(folder, {})).toEqual([])
  })

  test('are each broken in this table', () => {
    expect([...new Set(breaches.map(([wall]) => wall))].sort()).toEqual(walls.default.forbidden.map(({ name }) => name).sort())
  })

  test.each(breaches.map(([wall, files]) => ({ wall, files, where: Object.keys(files)[0] })))(
    '$wall fires in $where',
    async ({ wall, files }) => {
      expect((await wallsBroken(folder, files)).map((line) => line.split(':')[0])).toContain(wall)
    },
  )
})
