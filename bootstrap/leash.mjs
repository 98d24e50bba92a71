// Loaded before a program of ours (node --import). Node tells a child when the channel to its parent breaks; the parent
// may have been killed in a way that let it do nothing. Then the child's whole group is asked to end, and made to after
// the time the parent set.
const graceMs = Number(process.env.LIAISON_LEASH)

const toGroup = (signal) => {
  try {
    process.kill(-process.pid, signal)
  } catch {
    process.kill(process.pid, signal)
  }
}

if (graceMs > 0 && process.channel) {
  delete process.env.LIAISON_LEASH
  process.once('disconnect', () => {
    toGroup('SIGTERM')
    setTimeout(() => toGroup('SIGKILL'), graceMs).unref()
  })
  process.channel.unref()
}
