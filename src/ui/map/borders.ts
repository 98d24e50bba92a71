import europe from './europe.json' with { type: 'json' }

/**
 * A drawing of Europe in units of its own, `width` by `height`. `x`, `y`: the middle of the largest piece. `small`: too
 * small to be pointed at without help. `dot`: where an enlarged dot stands for it, joined to it by a line.
 */
export type Area = { d: string; x: number; y: number; small?: boolean; dot?: { x: number; y: number } }
export type Borders = {
  width: number
  height: number
  areas: Record<string, Area>
  /** See the note on United Nations Security Council Resolution 1244 in the words. */
  kosovo: { d: string; x: number; y: number }
  /** All other land, in one piece. */
  land: string
}

export const borders: Borders = europe
