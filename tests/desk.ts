import { type Entered, enter } from '#domains/members/entering.server.ts'
import { challengeToConfirm, challengeToSignIn, confirm, signIn } from '#domains/sign-in/ceremonies.server.ts'
import { challengeFor } from '#domains/sign-in/challenges.server.ts'
import { enrol, makeInvitation } from '#domains/sign-in/invitations.server.ts'
import type { Session } from '#domains/sign-in/model.ts'
import { readSession } from '#domains/sign-in/sessions.server.ts'
import { actingAs } from '#platform/acting.server.ts'
import type { Scope } from '#platform/scope.ts'
import type { MemberRole } from '#vocabulary/member-role.ts'
import { type TestDatabase, testNow } from './database.ts'
import { newMember } from './members.ts'
import { type Lies, SoftwarePasskey } from './software-passkey.ts'

export const origin = 'https://liaison.example'
const place = { origin, boundTo: 'the word of this browser' }

export type Signed = { token: string; session: Session; entered: Entered; scope: Scope }

/** The whole road with passkeys in software: link, passkey, session, mandate. `minutes` after the hour of the tests. */
export class Desk {
  private readonly database: TestDatabase
  constructor(database: TestDatabase) {
    this.database = database
  }

  at = (minutes = 0) => this.database.programScope(new Date(testNow.getTime() + minutes * 60_000))

  /** Somebody of the secretariat, who may do anything and has just confirmed. */
  async secretariat(): Promise<Scope> {
    return (await newMember(this.database, { role: 'secretariat', party: 'council_of_europe' })).scope()
  }

  async linkFor(person: string): Promise<string> {
    const scope = await this.secretariat()
    return (await actingAs(scope, (tx) => makeInvitation(tx, scope, person))).token
  }

  async enrol(link: string, key: SoftwarePasskey, lies: Lies = {}): Promise<string> {
    const options = await challengeFor(this.at(), { purpose: 'invitation', link }, { origin, session: undefined, browserWord: '' })
    const answer = key.made(options.challenge, lies)
    return enrol(this.at(), { token: link, answer, passkeyName: 'Key', browser: 'Test', place: { origin, boundTo: link } })
  }

  /** A member with a passkey, made with a link. */
  async member(role: MemberRole, party: string, { synced = false, authority = 'Office', terms = true } = {}) {
    const who = await newMember(this.database, { role, party, authority, terms })
    const key = new SoftwarePasskey(origin, { synced })
    await this.enrol(await this.linkFor(who.person), key)
    return { ...who, key }
  }

  async opened(token: string, minutes = 0, workstation?: string): Promise<Signed | undefined> {
    const session = await readSession(this.at(minutes), token, workstation)
    const entered = session && (await enter(this.at(minutes), session))
    return entered && { token, session, entered, scope: { ...this.at(minutes), actor: entered.actor } }
  }

  async signIn(key: SoftwarePasskey, minutes = 0, workstation?: string, lies: Lies = {}): Promise<Signed> {
    const { challenge } = await challengeToSignIn(this.at(minutes), place)
    const token = await signIn(this.at(minutes), key.signed(challenge, lies), place, 'Test', workstation)
    const opened = await this.opened(token, minutes, workstation)
    if (!opened) throw new Error('no session')
    return opened
  }

  async confirm({ scope, session }: Signed, key: SoftwarePasskey): Promise<Signed> {
    const { challenge } = await challengeToConfirm(scope, session, origin)
    const opened = await this.opened(await confirm(scope, session, key.signed(challenge), origin))
    if (!opened) throw new Error('no session')
    return opened
  }
}
