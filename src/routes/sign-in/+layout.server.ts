import type { LayoutServerLoad } from './$types'

/** What forms carry when somebody is signed in already. */
export const load: LayoutServerLoad = ({ locals: { visitor } }) => ({ formWord: visitor?.session.form ?? '' })
