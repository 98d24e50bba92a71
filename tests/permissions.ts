import type { Actor, Member, Scope } from '#platform/scope.ts'
import { type MemberRole, memberRoleCodes } from '#vocabulary/member-role.ts'

type Policy = (scope: Scope, thing?: unknown) => boolean

const party = 'IT'
const person = 'own'
const circle = 'member-states'

const ofParties = { 'on the own law': { party }, 'on the law of another': { party: 'FR' }, 'on law between states': { party: null } }

/** To what a deed is done, where that matters: the cases that a policy tells apart. One without cases is asked about nothing in particular. */
const cases: Record<string, Record<string, unknown>> = {
  'facts: mayAnswerFor': {
    'for the own state': { state: party, position: 'national' },
    'for another state': { state: 'FR', position: 'national' },
    'as the secretariat’s reading': { state: party, position: 'secretariat' },
  },
  'facts: mayPublishAnswer': {
    'of the own state, written by another': { state: party, position: 'national', author: 'another' },
    'of another state': { state: 'FR', position: 'national', author: 'another' },
    'a reading of the secretariat of the own state’s law': { state: party, position: 'secretariat', author: 'another' },
    'written by oneself': { state: party, position: 'national', author: person },
  },
  'facts: mayAttest': {
    'confirmed, of the own state': { state: party, mode: 'confirmed' },
    'confirmed, of another state': { state: 'FR', mode: 'confirmed' },
    checked: { state: party, mode: 'checked' },
    'that nobody objected': { state: party, mode: 'tacit' },
  },
  'facts: mayWithdraw': { 'of the own state': { state: party }, 'of another state': { state: 'FR' } },
  'facts: mayReadInFull': { 'of the own state': { state: party }, 'of another state': { state: 'FR' } },
  'members: mayBeginGiving': {
    'in the own party': { party },
    'in another party': { party: 'FR' },
    'a role with power over others': { party, role: 'national_administrator' },
  },
  'members: mayGiveMandate': {
    'in the own party': { party, role: 'prosecutor' },
    'in another party': { party: 'FR', role: 'prosecutor' },
    'a role with power over others': { party, role: 'national_administrator' },
    'to nobody in particular': {},
  },
  'members: mayEndMandate': {
    'in the own party': { party, role: 'prosecutor', mandate: 'another' },
    'in another party': { party: 'FR', role: 'prosecutor', mandate: 'another' },
    'a role with power over others': { party, role: 'national_administrator', mandate: 'another' },
    'the one acted under': { party, role: 'prosecutor', mandate: 'acting' },
  },
  'members: mayBeSecond': {
    'to a mandate with power': { deed: 'give_mandate', party: 'FR', askedBy: 'a third' },
    'to let another party in': { deed: 'admit_party', party: 'TN', askedBy: 'a third' },
    'to let the own party in': { deed: 'lift_suspension', party, askedBy: 'a third' },
    'to let somebody of the own party back in': { deed: 'let_back_in', person: 'another', parties: [party], askedBy: 'a third' },
    'to let somebody of another party back in': { deed: 'let_back_in', person: 'another', parties: ['FR'], askedBy: 'a third' },
    'asked by oneself': { deed: 'give_mandate', party: 'FR', askedBy: person },
    'about oneself': { deed: 'give_mandate', party: 'FR', person, askedBy: 'a third' },
  },
  'members: mayRefuseDeed': {
    'a mandate with power': { deed: 'give_mandate', party: 'FR', askedBy: 'a third' },
    'to let the own party in': { deed: 'lift_suspension', party, askedBy: 'a third' },
    'to let somebody of another party back in': { deed: 'let_back_in', person: 'another', parties: ['FR'], askedBy: 'a third' },
    'asked by oneself': { deed: 'give_mandate', party: 'FR', askedBy: person },
    'about oneself': { deed: 'give_mandate', party: 'FR', person, askedBy: 'a third' },
  },
  'members: mayErase': { 'somebody else': { person: 'another' }, oneself: { person } },
  'members: mayChangeOwnRecord': { 'one’s own': { person }, 'somebody else’s': { person: 'another' } },
  'members: mayKeepOwnPage': { 'one’s own': { person }, 'somebody else’s': { person: 'another' } },
  'members: mayReadCircle': { 'inside of it': { circle }, 'outside of it': { circle: 'another' } },
  'members: mayReadDeeds': { 'one’s own': { person }, 'somebody else’s': { person: 'another' }, all: {} },
  'members: mayReadDemands': { 'of the own party': { party }, 'of another party': { party: 'FR' } },
  'members: mayDemand': {
    'for a role of the own party': { party, role: 'desk_officer' },
    'for a role of another party': { party: 'FR', role: 'desk_officer' },
    'for the secretariat': { party, role: 'secretariat' },
  },
  'members: mayReadMandates': { 'of the own party': { party }, 'of another party': { party: 'FR' }, 'of all parties': {} },
  'members: maySendBack': {
    'for somebody of the own party': { person: 'another', parties: [party] },
    'for somebody of another party, too': { person: 'another', parties: [party, 'FR'] },
    'for oneself': { person, parties: [party] },
  },
  'follows: mayFollow': { 'in the own name': { person }, 'in another’s': { person: 'another' } },
  'follows: mayReadFollows': { 'one’s own': { person }, 'somebody else’s': { person: 'another' } },
  'reports: mayAnswerReport': ofParties,
  'reports: mayKeepGaps': ofParties,
  'reports: mayReadGaps': { ...ofParties, 'of whom it concerns': {} },
  'reports: mayReadReports': { ...ofParties, 'of whom it concerns': {} },
  'revision: mayDecide': {
    'the own state’s answer, by another': { state: party, position: 'national', author: 'another' },
    'another state’s answer': { state: 'FR', position: 'national', author: 'another' },
    'the secretariat’s reading of the own state': { state: party, position: 'secretariat', author: 'another' },
    'what one wrote oneself': { state: party, position: 'national', author: person },
  },
  'revision: mayDelegate': { 'of the own state': { state: party }, 'of another state': { state: 'FR' } },
  'revision: mayDraft': {
    'for the own state': { state: party, position: 'national' },
    'for another state': { state: 'FR', position: 'national' },
    'for the secretariat': { state: party, position: 'secretariat' },
  },
  'revision: mayPropose': {
    'for the own state': { state: party, position: 'national' },
    'for another state': { state: 'FR', position: 'national' },
    'for the secretariat': { state: party, position: 'secretariat' },
  },
  'revision: mayReadDesk': { 'of the own state': { state: party }, 'of another state': { state: 'FR' } },
  'revision: mayReadProposals': { 'of the own state': { state: party }, 'of another state': { state: 'FR' } },
  'rounds: mayReadRounds': { 'that ask the own party': { party }, 'that ask another party': { party: 'FR' } },
  'studies: mayReadStudies': { 'of a group one is named in': { circle }, 'of another group': { circle: 'another' }, 'the list': {} },
  'studies: mayWorkOnStudy': { 'of a group one is named in': { circle }, 'of another group': { circle: 'another' } },
  'sign-in: mayReadWorkstations': { 'of the own party': { party }, 'of another party': { party: 'FR' } },
  'sign-in: mayEnrolWorkstation': { 'for the own party': { party }, 'for another party': { party: 'FR' } },
  'sign-in: mayRevokeWorkstation': { 'of the own party': { party }, 'of another party': { party: 'FR' } },
  'sign-in: mayChangePasskeys': { 'one’s own': { person }, 'somebody else’s': { person: 'another' } },
  'sign-in: mayKeepAccess': { 'one’s own': { person }, 'somebody else’s': { person: 'another' } },
  'sign-in: mayReadOutbox': { 'what waits': {}, 'the words of a message': { words: true } },
}

const member = (role: MemberRole, confirmed: boolean): Member => ({
  kind: 'member',
  person,
  mandate: 'acting',
  party,
  role,
  circles: [circle],
  confirmed,
})

const columns: [head: string, actor: (confirmed: boolean) => Actor][] = [
  ['nobody', () => ({ kind: 'anyone' })],
  ['operator', () => ({ kind: 'operator', command: 'test' })],
  ['entrant', (confirmed) => ({ kind: 'entrant', person, confirmed })],
  ...memberRoleCodes.map((role): [string, (confirmed: boolean) => Actor] => [
    role.replaceAll('_', ' '),
    (confirmed) => member(role, confirmed),
  ]),
]

const answer = (may: Policy, actorOf: (confirmed: boolean) => Actor, thing: unknown) => {
  const asked = (confirmed: boolean) => may({ actor: actorOf(confirmed) } as Scope, thing)
  return asked(false) ? '●' : asked(true) ? '◐' : '–'
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** Every policy, as everybody, to everything it tells apart. */
export const permissionsTable = (policies: readonly (readonly [string, Policy])[]): string => {
  const lines = policies.flatMap(([name, may]) =>
    Object.entries(cases[name] ?? { '': undefined }).map(([what, thing]) =>
      row([name.replace(': ', ' '), what, ...columns.map(([, actorOf]) => answer(may, actorOf, thing))]),
    ),
  )
  return `# Who may do what

Made from the policies of all rooms by \`tests/walls/policies.test.ts\`; do not edit it by hand. ● may · ◐ may once the passkey has
confirmed it (within ten minutes) · – may not. Somebody signed in without a living mandate, or before the terms are accepted, is an entrant.
Every member here acts for Italy and is inside the circle of the member states. The database refuses rows by the same rules
(\`migrations/0012-…\`).

${row(['deed', 'to what', ...columns.map(([head]) => head)])}
${row(['deed', 'what', ...columns.map(() => '')].map(() => '---'))}
${lines.join('\n')}
`
}
