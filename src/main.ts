#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Everything below is loaded after this line, so that from the second start on it comes compiled: half the time.
enableCompileCache()
const [{ readConfig }, { runCli }] = await Promise.all([import('./config.ts'), import('./cli/run-cli.ts')])
process.exitCode = await runCli(process.argv.slice(2), readConfig())
