import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { home } from '#platform/home.ts'
import { folderNames } from './house.ts'

const { rooms } = (await import(pathToFileURL(join(home, '.dependency-cruiser.js')).href)) as {
  rooms: Record<string, { doors: string[] }>
}
const roomNames = Object.keys(rooms).sort()
const readmeLinesMax = 60

// First segment of an address, and the room it opens. `api` is the same rooms for machines.
const addresses: Record<string, string> = {
  about: 'site',
  accessibility: 'site',
  'action-plan': 'action-plan',
  areas: 'site',
  compare: 'countries',
  coverage: 'rounds',
  cooperate: 'cooperate',
  countries: 'countries',
  data: 'open-data',
  decisions: 'decisions',
  embed: 'open-data',
  feeds: 'open-data',
  help: 'site',
  legal: 'site',
  letters: 'assistance',
  measures: 'measures',
  networks: 'authorities',
  members: 'members',
  privacy: 'site',
  report: 'reports',
  round: 'rounds',
  'robots.txt': 'open-data',
  'sitemap.xml': 'open-data',
  search: 'search',
  treaties: 'treaties',
  'sign-in': 'sign-in',
  stop: 'follows',
  terms: 'site',
}

// Under /members: places of other rooms than its own.
const membersPlaces: Record<string, string> = { law: 'revision', proposals: 'revision', studies: 'studies' }

// Under /api/v1. What belongs to no room is the machinery's own: is it alive, and what can be asked.
const endpoints: Record<string, string> = {
  authorities: 'authorities',
  changes: 'facts',
  compare: 'countries',
  coverage: 'rounds',
  decisions: 'decisions',
  facts: 'facts',
  health: 'platform',
  instruments: 'treaties',
  letters: 'assistance',
  measures: 'measures',
  networks: 'authorities',
  'openapi.json': 'platform',
  participations: 'treaties',
  ready: 'platform',
  resolve: 'cooperate',
  schemas: 'countries',
  search: 'search',
  states: 'countries',
  suggestions: 'search',
  vocabularies: 'vocabulary',
}

describe('rooms and addresses', () => {
  test('a folder is a room, and a room is a folder', () => {
    expect(folderNames('src/domains')).toEqual(roomNames)
  })

  test('a door of its own leads into a room', () => {
    const walled = Object.entries(rooms).flatMap(([room, { doors }]) => doors.map((door) => `src/domains/${room}/${door}.ts`))
    expect(walled.filter((path) => !existsSync(join(home, path)))).toEqual([])
  })

  test('every address opens a room of this table', () => {
    expect(folderNames('src/routes').filter((name) => name !== 'api')).toEqual(Object.keys(addresses).sort())
    expect(folderNames('src/routes/api/v1')).toEqual(Object.keys(endpoints).sort())
  })

  test('every place of another room among the members’ is there', () => {
    const places = folderNames('src/routes/members')
    expect(Object.keys(membersPlaces).filter((place) => !places.includes(place))).toEqual([])
  })

  test('every room has an address, for people or for machines', () => {
    const reached = new Set([...Object.values(addresses), ...Object.values(endpoints), ...Object.values(membersPlaces)])
    expect(roomNames.filter((room) => !reached.has(room))).toEqual([])
  })

  test.each(roomNames)('%s says on one screen what it is', (room) => {
    const path = join(home, 'src/domains', room, 'README.md')
    expect(existsSync(path), `${room} has a README.md`).toBe(true)
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(readmeLinesMax)
    expect(lines[0]).toMatch(/^# \S/)
  })

  test.each(roomNames)('%s says who may do what in policy.ts and what its nouns are in model.ts', (room) => {
    for (const file of ['model.ts', 'policy.ts']) expect(existsSync(join(home, 'src/domains', room, file)), `${room}/${file}`).toBe(true)
  })
})
