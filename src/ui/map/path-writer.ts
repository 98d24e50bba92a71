type Point = readonly [x: number, y: number]

/** What d3-geo draws on, as the path of an SVG: whole units, each step from the one before, points that add nothing left out. */
export function pathWriter() {
  let ring: Point[] = []
  let from: Point = [0, 0]
  let path = ''
  const isOnLine = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) => (bx - ax) * (cy - by) === (by - ay) * (cx - bx)
  const add = (x: number, y: number) => {
    const point: Point = [Math.round(x), Math.round(y)]
    const [last, before] = [ring.at(-1), ring.at(-2)]
    if (last && last[0] === point[0] && last[1] === point[1]) return
    if (last && before && isOnLine(before, last, point) && isBetween(before, last, point)) ring.pop()
    ring.push(point)
  }
  const isBetween = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) => (bx - ax) * (cx - bx) + (by - ay) * (cy - by) > 0
  const step = ([x, y]: Point) => {
    const [dx, dy] = [x - from[0], y - from[1]]
    from = [x, y]
    return `${dx}${dy < 0 ? '' : ' '}${dy}`
  }
  const finish = () => {
    const [first, ...others] = ring
    ring = []
    if (!first || others.length < 2) return
    const start = step(first)
    const steps = others.map(step).reduce((all, one) => (all === '' || one.startsWith('-') ? all + one : `${all} ${one}`), '')
    path += `m${start}l${steps}z`
    from = first
  }
  return {
    moveTo(x: number, y: number) {
      ring = []
      add(x, y)
    },
    lineTo: add,
    closePath: finish,
    beginPath() {},
    arc() {},
    written: () => path,
  }
}
