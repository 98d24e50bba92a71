import { signedOut } from '#domains/sign-in/model.ts'
import { Refusal } from '#platform/refusal.ts'

/** Who is signed in; nobody comes this far otherwise (hooks.server.ts), and who does is refused. */
export const visitorOf = ({ visitor }: App.Locals): NonNullable<App.Locals['visitor']> => {
  if (!visitor) throw new Refusal('signed-out', signedOut)
  return visitor
}
