import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The tokens of one scheme that are written as a colour in hexadecimal. */
const coloursIn = (block: string) =>
  Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]))
const block = (start: string) => {
  const from = css.indexOf(start)
  expect(from).toBeGreaterThan(-1)
  return css.slice(from, css.indexOf('\n}', from))
}
const light = coloursIn(block(':root {'))
const schemes: Record<string, Record<string, string | undefined>> = {
  light,
  dark: { ...light, ...coloursIn(block('@media screen and (prefers-color-scheme: dark)')) },
  print: { ...light, ...coloursIn(block('@media print')) },
}

/** Relative luminance and contrast, WCAG 2.2. */
const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string) => {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'tint', 'accent-tint', 'amber-tint']
const texts = [
  'ink',
  'slate',
  'accent',
  'accent-deep',
  'confirmed',
  'not-objected',
  'not-confirmed',
  'contradicted',
  'withdrawn',
  'danger',
  'drill',
]
const pairs = Object.keys(schemes).flatMap((scheme) => [
  ...grounds.flatMap((ground) => texts.map((text) => [scheme, text, ground, 4.5] as const)),
  [scheme, 'on-accent', 'accent', 4.5] as const,
  [scheme, 'on-accent', 'accent-deep', 4.5] as const,
  ...['bar', 'edge'].map((mark) => [scheme, mark, 'paper', 3] as const),
])

test.each(pairs)('%s: %s on %s reaches %s to 1', (scheme, text, ground, least) => {
  const [above, below] = [schemes[scheme]?.[text], schemes[scheme]?.[ground]]
  expect(above && below && contrast(above, below)).toBeGreaterThanOrEqual(least)
})

test.each(Object.keys(schemes))('%s: each step of the scale is told from the one before, and from the land beside it', (scheme) => {
  const steps = ['land', 'step-1', 'step-2', 'step-3', 'step-4', 'step-5'].map((name) => schemes[scheme]?.[name] ?? '')
  for (const [index, step] of steps.slice(2).entries()) expect(contrast(step, steps[index + 1] ?? '')).toBeGreaterThanOrEqual(1.3)
  expect(steps[1]).not.toBe(steps[0])
})

test('a colour stands nowhere but among the tokens', () => {
  for (const name of ['base', 'layout', 'statement', 'print', 'fonts', 'tone']) {
    const text = readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8')
    expect(text, name).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|oklch\(/i)
  }
})

test('the Latin letters of the serif weigh no more than 35 KB', () => {
  expect(statSync(new URL('./fonts/liaison-serif-latin.woff2', import.meta.url)).size).toBeLessThanOrEqual(35 * 1024)
})
