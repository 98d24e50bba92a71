// `npm start` begins here, on whatever Node the machine has: this file stays plain enough for an old one to read.
// bootstrap/run.mjs does the work.
var version = process.versions.node
if (Number(version.split('.')[0]) < 20) {
  process.stderr.write(['Liaison needs Node.js 20 or newer with npm; this is Node.js ', version, '.\n'].join(''))
  process.exitCode = 1
} else {
  import('./run.mjs').then((run) => run.run(process.argv.slice(2)))
}
