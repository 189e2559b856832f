import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openSolver } from '../src/solver/open-solver.ts'
import { readInstance, type Sense } from './assignment/generalized-assignment.ts'
import { type Line, solveInstance } from './assignment/solve-instance.ts'
import { type Known, summarise } from './assignment/summarise.ts'
import { TEAMS } from './assignment/teams.ts'

const HELP = `Benchmark of the optimiser that makes books.

npm run bench:assignment -- [FILE…] [--sense min|max] [--time-limit S] [--teams [NAME]] [--quick]

FILE            generalized assignment instances; without one those in ../shared/data/gap, then the generated teams
--sense         min (default) or max
--time-limit    seconds for each file, 60 by default
--teams [NAME…] only the generated teams: all or those named (${TEAMS.map(({ instance }) => instance).join(', ')})
--quick         the smaller half of either

One JSON line for each result on stdout; a summary against the best known values on stderr.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sense: { type: 'string', default: 'min' },
    'time-limit': { type: 'string', default: '60' },
    teams: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
const { sense, teams: onlyTeams, quick } = values
const seconds = Number(values['time-limit'])
const collection = resolve(import.meta.dirname, '../../shared/data/gap')

if (values.help) console.log(HELP)
else if ((sense !== 'min' && sense !== 'max') || !(seconds > 0)) {
  console.error(HELP)
  process.exitCode = 2
} else if (onlyTeams) await runTeams(positionals)
else {
  await runFiles(positionals.length > 0 ? positionals : await listCollection(), sense)
  if (positionals.length === 0) await runTeams([])
}

async function runFiles(files: readonly string[], sense: Sense): Promise<void> {
  const solver = openSolver()
  const lines: Line[] = []
  try {
    for (const file of files) {
      // npm runs scripts at the root of the package; a path is meant from where npm was called.
      const path = resolve(process.env.INIT_CWD ?? '.', file)
      try {
        const line = await solveInstance(solver, { path, file, sense, seconds })
        lines.push(line)
        console.log(JSON.stringify(line))
      } catch (error) {
        console.error(String(error))
        process.exitCode = 1
      }
    }
  } finally {
    await solver.close()
  }
  const expected = join(collection, 'expected.json')
  if (!existsSync(expected)) return
  const { instances } = JSON.parse(await readFile(expected, 'utf8')) as { instances: Known[] }
  for (const text of summarise(lines, instances)) console.error(text)
}

async function listCollection(): Promise<string[]> {
  if (!existsSync(collection)) {
    console.error(`${collection} is not here: no instances of the field, only generated teams.`)
    return []
  }
  const files: string[] = []
  for (const folder of ['cattrysse1994', 'chu1997', 'yagiura2004']) {
    for (const name of (await readdir(join(collection, folder))).sort()) {
      const path = join(collection, folder, name)
      if (quick && (await readInstance(path)).jobs > 100) continue
      files.push(relative(process.env.INIT_CWD ?? '.', path))
    }
  }
  return files
}

async function runTeams(names: readonly string[]): Promise<void> {
  for (const { instance, isQuick } of TEAMS) {
    if ((names.length > 0 && !names.includes(instance)) || (quick && !isQuick)) continue
    const program = join(import.meta.dirname, 'assignment-once.ts')
    const child = spawn(process.execPath, [program, instance], { stdio: ['ignore', 'inherit', 'inherit'] })
    const [code] = await once(child, 'exit')
    if (code !== 0) process.exitCode = 1
  }
}
