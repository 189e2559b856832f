// Where a Chromium for the browser tests is, with fonts for all five languages. Installs Debian's where that can be done without
// asking; otherwise says how, and fails.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PACKAGES = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk']
const PLACES = [
  process.env.CHROMIUM_BIN,
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
/** Without it Japanese is drawn as boxes, and nothing could be said about its layout. */
const JAPANESE_FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'

/** The path of the browser. Throws with the command to type when it cannot be had. */
export function ensureChromium() {
  const found = findChromium()
  if (found !== undefined && hasFonts(found)) return found
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const install = [
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    'install',
    '-y',
    '--no-install-recommends',
  ]
  console.error('tierwise: installing chromium and fonts for the browser tests (about two minutes) …')
  if (run([...sudo, 'apt-get', 'update']) && run([...sudo, ...install, ...PACKAGES])) {
    const installed = findChromium()
    if (installed !== undefined) return installed
  }
  throw new Error(
    `The browser tests need Chromium, and it could not be installed from here. Type
  sudo apt-get update && sudo apt-get install --no-install-recommends ${PACKAGES.join(' ')}
or set CHROMIUM_BIN to the path of one.`,
  )
}

function findChromium() {
  return PLACES.find((path) => path !== undefined && existsSync(path))
}

/** Another system than Debian has fonts of its own. */
function hasFonts(path) {
  return path !== '/usr/bin/chromium' || existsSync(JAPANESE_FONT)
}

function run([command, ...options]) {
  return spawnSync(command, options, { stdio: ['ignore', 2, 2] }).status === 0
}

if (import.meta.filename === process.argv[1]) console.log(ensureChromium())
