import type { Scope } from '#platform/scope.ts'

/** To follow is a member's, in the own name. */
export const mayFollow = ({ actor }: Scope, { person }: { person?: string } = {}) => actor.kind === 'member' && actor.person === person

/** What one follows, and why, is one's own affair: nobody else reads it. It is taken home also after the last mandate. */
export const mayReadFollows = ({ actor }: Scope, { person }: { person?: string } = {}) =>
  (actor.kind === 'member' || actor.kind === 'entrant') && actor.person === person

/** Whoever holds the link of a mail may stop what that mail was about, signed in or not. */
export const mayStopByLink = ({ actor }: Scope) => actor.kind === 'anyone' || actor.kind === 'member' || actor.kind === 'entrant'

/** Notices are collected and sent by the program that owns the database. */
export const mayTell = ({ actor }: Scope) => actor.kind === 'operator'
