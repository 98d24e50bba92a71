import type { DeskRow } from './desk.server.ts'

/** The rows of a list that somebody chose to see. `mandate`: whose list it is. */
export const shownRows = (rows: readonly DeskRow[], { kind, show }: { kind: string; show: string }, mandate: string): DeskRow[] =>
  rows.filter((row) => (kind === '' || row.kind === kind) && isShown(row, show, mandate))

const isShown = ({ handed, standing }: DeskRow, show: string, mandate: string) => {
  if (show === 'all') return true
  if (show === 'me') return handed?.to === mandate
  if (show === 'open') return standing !== 'confirmed'
  return handed === null || handed.to === mandate
}
