// The walls of the house: who may open whose door. tests/walls/walls-fire.test.ts breaks each of them once.

// One line a room: the rooms whose doors it may open, and its own doors beside those every room has.
export const rooms = {
  facts: {
    opens: [],
    doors: [
      'change-words',
      'place-of-record',
      'draft',
      'fields',
      'import-files.server',
      'import-report',
      'known',
      'local-language',
      'one-language',
      'coverage.server',
      'one-statement.server',
      'overdue',
      'own-law.server',
      'partial-date',
      'publication',
      'publishing.server',
      'reader',
      'reading',
      'report-address',
      'said',
      'slugs',
      'standing',
    ],
  },
  authorities: { opens: ['facts'], doors: ['drafts', 'networks-for'] },
  decisions: { opens: ['facts'], doors: ['anonymisation', 'drafts'] },
  measures: {
    opens: ['facts', 'authorities'],
    doors: ['drafts', 'entries', 'matrix-address', 'matrix-view', 'measure-list', 'measure-words', 'parties', 'read'],
  },
  countries: {
    opens: ['facts', 'authorities', 'decisions', 'measures'],
    doors: [
      'answer',
      'assemble',
      'cell-words',
      'cells',
      'compare-address',
      'compare-answers',
      'comparison',
      'elements',
      'entries',
      'names',
      'question',
    ],
  },
  treaties: {
    opens: ['facts', 'countries'],
    doors: ['bond', 'entries', 'list.server', 'rows', 'short-names', 'treaty-words', 'view', 'views.server'],
  },
  cooperate: {
    opens: ['facts', 'treaties'],
    doors: ['asked', 'carried-book', 'measure-groups', 'note-document.server', 'resolve', 'telling', 'telling-basis'],
  },
  assistance: {
    opens: ['cooperate', 'facts'],
    doors: [
      'check',
      'context',
      'docx.browser',
      'form',
      'letter',
      'letter-model',
      'offline.browser',
      'plain-text',
      'print-html',
      'saved-letter',
      'sealed-letter.browser',
      'sealing.browser',
      'templates',
      'values',
      'wizard.browser',
    ],
  },
  'open-data': {
    opens: ['facts', 'countries', 'decisions', 'treaties'],
    doors: ['answer-in-short', 'change-feed.server', 'feeds', 'monthly-release.server', 'releases.server', 'site-map'],
  },
  follows: { opens: ['facts', 'decisions', 'treaties'], doors: ['followed-words', 'telling.server', 'what-is-followed.server'] },
  search: { opens: ['facts'], doors: ['following.server', 'suggestions.browser'] },
  site: { opens: [], doors: [] },
  'action-plan': { opens: [], doors: [] },
  members: {
    opens: ['facts'],
    doors: [
      'carrying-out.server',
      'circles.server',
      'deed-of-two',
      'deeds-asked',
      'deeds-of-two.server',
      'demands',
      'demands.server',
      'demonstration',
      'demonstration.server',
      'entering.server',
      'mandates.server',
      'own-record.server',
    ],
  },
  revision: {
    opens: ['facts', 'countries', 'measures', 'treaties', 'members'],
    doors: [
      'deciding.server',
      'desk.server',
      'form-asked.server',
      'ground.server',
      'naming',
      'proposing.server',
      'remarks',
      'reviewing.server',
      'shown',
      'statement.server',
      'whole-file.server',
    ],
  },
  reports: {
    opens: ['facts', 'countries', 'members'],
    doors: ['about-words', 'answering.server', 'form.server', 'gap-model', 'gaps.server', 'reporting.server', 'tending.server'],
  },
  rounds: {
    opens: ['facts', 'members', 'revision', 'sign-in'],
    doors: ['by-mail.server', 'coverage-table', 'tending.server'],
  },
  studies: {
    opens: ['facts', 'members', 'reports', 'revision'],
    doors: ['working.server', 'writer-words'],
  },
  'sign-in': {
    opens: ['members'],
    doors: [
      'browser-name',
      'ceremonies.server',
      'challenges.server',
      'demanding.server',
      'demonstration.server',
      'erasing.server',
      'forgetting.server',
      'invitations.server',
      'inviting.server',
      'morning.server',
      'passkeys.browser',
      'recovery.server',
      'reminding.server',
      'second-person.server',
      'sessions.server',
      'tokens.server',
      'workstations.server',
    ],
  },
}

const anyRoom = Object.keys(rooms).join('|')
const commonDoor =
  '(?:(?:model|policy|answers|search)\\.ts|(?:operations|import|export|edition|references)\\.server\\.ts|[A-Z][A-Za-z]*\\.svelte)'
const ownDoors = Object.entries(rooms).flatMap(([room, { doors }]) => doors.map((door) => `^src/domains/${room}/${door}\\.ts$`))
const doors = [`^src/domains/[^/]+/${commonDoor}$`, ...ownDoors]

const test = '\\.test\\.ts$'
const entries = '^src/(?:main|cli)\\.ts$'
const sql = '^src/platform/|queries\\.server\\.ts$'
const database = 'node_modules/(?:kysely|pg|pg-[a-z-]+)/'
const browser =
  '\\.svelte$|\\.browser\\.ts$|/(?:model|policy)\\.ts$|^src/(?:ui|words|vocabulary)/|^src/(?:hooks|params)\\.ts$|/\\+(?:page|layout)\\.ts$'
// Drawn once, at the desk: what the house keeps of them is src/ui/map/europe.json.
const desk = '^src/ui/map/(?:atlas|draw-borders)\\.ts$'
// A type leaves no trace at run time.
const notTypes = { dependencyTypesNot: ['type-only'] }

const wall = (name, from, to) => ({ name, severity: 'error', from, to })

const walls = [
  wall('no-cycles', {}, { circular: true, viaOnly: notTypes }),
  wall('everything-is-found', { path: '^(?:src|tests|bench)/' }, { couldNotResolve: true, pathNot: '^(?:\\$app/|\\./\\$types$)' }),

  // Rooms.
  wall('every-room-is-listed', { path: `^src/domains/(?!(?:${anyRoom})/)` }, {}),
  wall(
    'rooms-enter-by-the-door',
    { path: '^src/domains/([^/]+)/', pathNot: test },
    { path: '^src/domains/', pathNot: ['^src/domains/$1/', ...doors] },
  ),
  ...Object.entries(rooms).map(([room, { opens }]) =>
    wall(
      `${room}-knows-its-neighbours`,
      { path: `^src/domains/${room}/`, pathNot: test },
      { path: '^src/domains/', pathNot: `^src/domains/(?:${[room, ...opens].join('|')})/` },
    ),
  ),

  // Routes and entry points.
  wall('outside-enters-by-the-door', { path: '^src/(?!domains/)', pathNot: test }, { path: '^src/domains/', pathNot: doors }),
  wall('routes-have-no-database', { path: '^src/routes/' }, { path: `^src/platform/database|${database}` }),
  wall('outside-has-no-queries', { path: '^src/(?!domains/|platform/)' }, { path: 'queries\\.server\\.ts$' }),
  wall('nobody-imports-routes', { pathNot: '^src/routes/' }, { path: '^src/routes/' }),
  wall('nobody-imports-entries', { path: '^src/' }, { path: `${entries}|^src/hooks` }),
  wall('entries-prepare-the-database', { path: '^src/', pathNot: [entries, test] }, { path: '^src/prepared-database\\.ts$' }),

  // Machinery and ground floor.
  wall(
    'platform-knows-no-room',
    { path: '^src/platform/', pathNot: test },
    { path: '^src/', pathNot: '^src/(?:platform|vocabulary|words)/' },
  ),
  wall('ui-knows-no-subject', { path: '^src/ui/', pathNot: test }, { path: '^src/', pathNot: '^src/(?:ui|vocabulary|words)/' }),
  wall('vocabulary-stands-alone', { path: '^src/vocabulary/', pathNot: test }, { path: '.', pathNot: '^src/vocabulary/' }),
  wall('words-stand-on-vocabulary', { path: '^src/words/', pathNot: test }, { path: '.', pathNot: '^src/(?:words|vocabulary)/' }),
  wall('bootstrap-needs-nothing', { path: '^bootstrap/' }, { path: '.', pathNot: '^bootstrap/', dependencyTypesNot: ['core'] }),

  // Server, browser, database, tests.
  wall('browser-never-loads-the-server', { path: browser, pathNot: test }, { path: '\\.server\\.ts$', ...notTypes }),
  wall('browser-never-loads-node', { path: browser, pathNot: test }, { dependencyTypes: ['core'] }),
  wall('server-never-loads-the-browser', { path: '\\.server\\.ts$' }, { path: '\\.browser\\.ts$' }),
  wall('sql-lives-in-queries', { path: '^src/', pathNot: [sql, test] }, { path: database }),
  wall('the-house-needs-no-tests', { path: '^(?:src|bootstrap)/', pathNot: test }, { path: '^(?:tests|bench)/|\\.test\\.ts$' }),
  wall('the-house-needs-no-desk', { path: '.', pathNot: [test, desk] }, { path: desk }),
  wall('the-house-needs-no-tools', { path: '^src/', pathNot: [test, desk] }, { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] }),
]

export default {
  forbidden: walls,
  options: {
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types', 'svelte'] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:build|\\.svelte-kit)/' },
  },
}
