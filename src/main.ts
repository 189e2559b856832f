#!/usr/bin/env node
import { runCli } from './cli/run-cli.ts'
import { readConfig } from './config.ts'

process.exitCode = await runCli(process.argv.slice(2), readConfig())
