#!/usr/bin/env node
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(`tierwise needs Node 24 or newer; this is Node ${process.versions.node}.`)
  process.exit(2)
}
// Help is written before any command opens its terminal: `| head` has seen enough there too.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && process.stdout.listenerCount('error') === 1) throw error
})
const { enableCompileCache } = await import('node:module')
// Everything below is loaded after this line, so that from the second start on it comes compiled: half the time.
enableCompileCache()
const [{ readConfig }, { runCli }] = await Promise.all([import('./config.ts'), import('./cli/run-cli.ts')])
process.exitCode = await runCli(process.argv.slice(2), readConfig())

export {}
