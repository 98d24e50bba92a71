import { Refused } from './say.mjs'

/** The commands of ./liaison. Help is here, in plain JavaScript, so that it answers before anything is installed. */
export const verbs = {
  serve: {
    usage: 'serve [--demo]',
    short: 'start Liaison: the same as npm start',
    long: [
      'Installs what is missing, builds what is stale, starts the database, brings it up to date and serves the pages.',
      '',
      '  --demo   make the members’ zone of this data folder a demonstration with three fictitious states, for ever. Every page',
      '           says so. Refused where members exist, with NODE_ENV=production, SMTP_URL, or an ORIGIN beyond this machine.',
    ],
  },
  migrate: {
    usage: 'migrate',
    short: 'bring the database up to this version of the program',
    long: ['Applies the files of migrations/ that the database lacks, each in one transaction. npm start does it by itself.'],
  },
  import: {
    usage: 'import FILE… [--dry-run] [--all] [--french]',
    short: 'take country and treaty files into the database, all or nothing',
    long: [
      'Reads country files (data/countries/XX.json), treaties.json and measures.json, and reports line by line what is new,',
      'changed, the same or refused and why.',
      'One refusal refuses everything; the same file twice changes nothing.',
      '',
      '  --dry-run   report only, change nothing',
      '  --all       also list what stays the same',
      '  --french    report in French',
    ],
  },
  export: {
    usage: 'export countries|treaties|networks|site FOLDER [--in-full]',
    short: 'write the content as country or treaty files, or the public site as plain files',
    long: [
      'countries: writes one file a state into FOLDER, in the form that import reads, without what is not public (data/not-public.json).',
      '  --in-full   with it: a copy for the operator alone, and the one to import again',
      'treaties: writes treaties.json and measures.json into FOLDER, in the same form; networks: networks.json.',
      'site: writes every public page and file into a new FOLDER, to be laid on any file server, under any path. What needs a',
      'question (another day of the law, a search) is left out; links to it lead to the living site, ORIGIN.',
    ],
  },
  release: {
    usage: 'release NAME',
    short: 'make a release of the open data that never changes',
    long: [
      'NAME is a year and a month that has begun, such as 2026-11, later than the latest release. Tables, states, lists and what',
      'changed since the release before are written into the data folder with their checksums; /data/releases shows them at once.',
    ],
  },
  'first-link': {
    usage: 'first-link',
    short: 'show the link by which the first officer of the secretariat begins',
    long: [
      'The link works once, for 30 minutes, and only while nobody can sign in. A new one makes earlier ones useless. Only its',
      'checksum is kept; do not write it into a file. npm start shows it by itself where it runs in a terminal.',
    ],
  },
  doctor: {
    usage: 'doctor [--json]',
    short: 'check this installation, one line a check',
    long: [
      'Says ok, warn, fail or ? (cannot be known here, with why) for each check and ends with exit code 1 when one fails.',
      'Asks others too: the public address, the domain name system, and the clock that TIME_SERVER names.',
      '',
      '  --json   the same as JSON',
    ],
  },
  backup: {
    usage: 'backup FOLDER',
    short: 'write a backup of database and files into a new folder',
    long: [
      'FOLDER must not exist yet. The backup shows one moment, also while Liaison runs, and carries checksums.',
      'It appears under its name only when it is complete.',
    ],
  },
  restore: {
    usage: 'restore FOLDER',
    short: 'load a backup into an empty database',
    long: [
      'Checks every checksum first, then loads everything in one transaction; a damaged backup changes nothing.',
      'The database must hold no content yet: stop Liaison and set LIAISON_DATA_DIR to a new folder (or DATABASE_URL to a new database).',
    ],
  },
}

const variables = [
  ['PORT', 'where to listen; 4600'],
  ['HOST', 'the address to listen on; 127.0.0.1'],
  ['ORIGIN', 'what visitors type; http://localhost:PORT'],
  ['LIAISON_DATA_DIR', 'where the data is kept; var in this folder'],
  ['DATABASE_URL', 'a PostgreSQL server of yours instead of the embedded one'],
]

const overview = () =>
  [
    'Usage: ./liaison COMMAND',
    '',
    ...Object.entries(verbs).map(([name, { short }]) => `  ${name.padEnd(10)}${short}`),
    `  ${'help'.padEnd(10)}say this; help COMMAND or COMMAND --help says more`,
    '',
    'Every command works while Liaison runs and also alone. Variables:',
    '',
    ...variables.map(([name, words]) => `  ${name.padEnd(18)}${words}`),
    '',
    'docs/operations.md tells the rest.',
  ].join('\n')

const helpOf = (name) => {
  const { usage, short, long } = verbs[name]
  return [`Usage: ./liaison ${usage}`, '', `${short[0].toUpperCase()}${short.slice(1)}.`, '', ...long].join('\n')
}

const print = (text) => () => {
  process.stdout.write(`${text}\n`)
  return 0
}

const asksForHelp = (word) => word === '--help' || word === '-h'

/** An answer that needs no program: help, or the refusal of an unknown command. Undefined when the program must run. */
export function answerWithoutProgram([name, ...rest]) {
  if (name === undefined || asksForHelp(name) || (name === 'help' && rest.length === 0)) return print(overview())
  const asked = name === 'help' ? rest[0] : name
  if (!Object.hasOwn(verbs, asked))
    throw new Refused(`Unknown command “${asked}”; ./liaison --help lists them: ${Object.keys(verbs).join(', ')}.`, 2)
  if (name === 'help' || rest.some(asksForHelp)) return print(helpOf(asked))
}
