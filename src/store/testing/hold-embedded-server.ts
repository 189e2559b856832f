import { startEmbeddedServer } from '../embedded/start-embedded-server.ts'

// A process of its own that serves a data folder until it is killed, or told to stop by a line on its standard input.
const { isOwner, pid, connection, stop } = await startEmbeddedServer({ dataFolder: process.argv[2]! })
console.log(JSON.stringify({ isOwner, pid, connection }))
process.stdin.once('data', () => {
  void stop().then(() => process.exit(0))
})
