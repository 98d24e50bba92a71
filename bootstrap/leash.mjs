// Loaded before a program of ours (node --import). Node tells a child when the channel to its parent breaks; the parent
// may have been killed in a way that let it do nothing. Then the child's whole group is asked to end.
if (process.env.LIAISON_LEASH === 'held' && process.channel) {
  delete process.env.LIAISON_LEASH
  process.once('disconnect', () => {
    try {
      process.kill(-process.pid, 'SIGTERM')
    } catch {
      process.kill(process.pid, 'SIGTERM')
    }
  })
  process.channel.unref()
}
