import { type GeoProjection, geoArea, geoCentroid, geoConicEqualArea, geoPath } from 'd3-geo'
import type { Position } from 'geojson'
import { presimplify, simplify } from 'topojson-simplify'
import { type MemberState, memberStates } from '#vocabulary/state.ts'
import { type Atlas, type Land, landOf, landOfKosovo, otherLand } from './atlas.ts'
import type { Borders } from './borders.ts'
import { pathWriter } from './path-writer.ts'

// Makes europe.json, at the desk and never at run time: borders.test.ts writes it when it is run with -u.

const width = 1000
const height = 830

/** What must be seen whole: Iceland, Portugal and Gibraltar, the North Cape, Azerbaijan, Cyprus, Crete. */
const seen: Position[] = [
  [-24.6, 65.5],
  [-13.5, 66.5],
  [-9.6, 38.8],
  [-9, 37],
  [-5.6, 35.9],
  [25.8, 71.3],
  [31.2, 70.4],
  [50.5, 40.4],
  [48.9, 38.4],
  [34.6, 34.4],
  [24.1, 34.7],
]

/** Square degrees: a point that adds less to a shape is left out. */
const leastTriangle = 0.006

/** Units: a state is hard to point at when a side of it is shorter. */
const leastSide = 34

/** States too small to be seen: where the enlarged dot stands, in degrees, on water or beside the state. */
const dots: Partial<Record<MemberState, [longitude: number, latitude: number]>> = {
  AD: [3.6, 41.1],
  LI: [9.555, 47.14],
  MC: [7.9, 42.6],
  MT: [14.4, 35.9],
  SM: [13.9, 44.1],
}

/** Conic, equal in area: a large state looks as large as it is. */
const projection = (): GeoProjection =>
  geoConicEqualArea()
    .parallels([40, 62])
    .rotate([-15, 0])
    .fitExtent(
      [
        [6, 12],
        [width - 6, height - 12],
      ],
      { type: 'MultiPoint', coordinates: seen },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ])
    .precision(0.5)

/** The largest piece of a land: where its mark stands, whatever islands it has. */
const mainland = (land: Land): Land => {
  if (land.type === 'Polygon') return land
  const pieces = land.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
  return pieces.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a))
}

export function drawBorders(atlas: Atlas): Borders {
  const simple = simplify(presimplify(atlas as never), leastTriangle) as unknown as Atlas
  const place = projection()
  const drawn = (land: Land) => {
    const writer = pathWriter()
    geoPath(place, writer)(land)
    return writer.written()
  }
  const spot = (position: Position) => {
    const [x = 0, y = 0] = place(position as [number, number]) ?? []
    return { x: Math.round(x), y: Math.round(y) }
  }
  const areaOf = (state: MemberState) => {
    const whole = landOf(atlas, state)
    const [[left, top], [right, bottom]] = geoPath(place).bounds(mainland(whole))
    const dot = dots[state]
    return {
      d: drawn(landOf(simple, state)),
      ...spot(geoCentroid(mainland(whole))),
      ...(Math.min(right - left, bottom - top) < leastSide ? { small: true } : {}),
      ...(dot ? { dot: spot(dot) } : {}),
    }
  }
  const states = Object.keys(memberStates.concepts) as MemberState[]
  return {
    width,
    height,
    areas: Object.fromEntries(states.map((state) => [state, areaOf(state)])),
    kosovo: { d: drawn(landOfKosovo(simple)), ...spot(geoCentroid(landOfKosovo(atlas))) },
    land: drawn(otherLand(simple)),
  }
}
