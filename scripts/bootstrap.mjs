// Runs before every npm script, on whatever Node the machine has (20 is enough), and installs what is missing.
// npm then starts the script itself on the Node 24 that the installation brought along (docs/decisions/0002).
// Only stderr is written to: the stdout of `npm run -s tierwise` belongs to the command alone.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const broughtNode = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

if (!isInstalled()) {
  console.error('tierwise: installing what package-lock.json lists, Node 24 included (about 15 seconds) …')
  install()
  console.error(`tierwise: installed, running on Node ${settleNode()}`)
}

/** Whether node_modules holds just the versions that package-lock.json asks for on this platform. */
function isInstalled() {
  const installed = readPackages('node_modules/.package-lock.json')
  if (installed === undefined) return false
  if (!existsSync(broughtNode) && !isNewEnough(process.version)) return false
  const wanted = Object.entries(readPackages('package-lock.json') ?? {})
  return wanted.every(([path, { version, optional }]) =>
    path === '' ? true : installed[path] === undefined ? optional : installed[path].version === version,
  )
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages
  } catch {
    return undefined
  }
}

function install() {
  // The npm that runs this script is the npm to go on with. `--loglevel` undoes the silence of `npm run -s`.
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const options = ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--ignore-scripts=false']
  const { status, error } = spawnSync(npm[0], [...npm.slice(1), ...options], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) {
    fail(`\`npm ci\` did not finish (${error?.message ?? `exit code ${status}`}); its own words stand above.
  Is the package registry reachable from here, and is there room for 400 MB in ${root}?`)
  }
}

/** The Node that the scripts will run on. Where the brought one cannot run (musl, say), a machine's own new one takes over. */
function settleNode() {
  try {
    const version = execFileSync(broughtNode, ['--version'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    if (isNewEnough(version)) return version.trim()
  } catch {
    // The same advice helps whether it is missing or made for another kind of machine.
  }
  if (!isNewEnough(process.version)) {
    fail(`the Node 24 that comes with the packages does not run: ${broughtNode}
  Install Node 24 or newer yourself; the scripts then use it.`)
  }
  rmSync(broughtNode, { force: true })
  return process.version
}

function isNewEnough(version) {
  return Number(/^v(\d+)/.exec(version)?.[1]) >= 24
}

function fail(message) {
  console.error(`tierwise: ${message}`)
  process.exit(1)
}
