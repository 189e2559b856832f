// Builds the web application into dist-web (or TIERWISE_WEB_FOLDER) when it is older than what it is made of. Runs before the server and the browser tests.
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = resolve(root, process.env.TIERWISE_WEB_FOLDER || 'dist-web')
const stampFile = join(folder, '.inputs')
const INPUTS = [
  'src/web/**/*',
  'src/domain/**/*.ts',
  'src/language/**/*.{ts,json}',
  'vite.config.ts',
  'package-lock.json',
]

/** Brings dist-web up to date; nothing to do takes a few milliseconds. */
async function buildWeb() {
  const stamp = stampOfInputs()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  console.error('tierwise: building the web application (about ten seconds) …')
  // Whoever calls this may be testing; what is built is always what ships.
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  await build({
    root: join(root, 'src/web'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder },
  })
  compressFiles()
  writeFileSync(stampFile, stamp)
}

/** A digest of names, sizes and times: contents need not be read. */
function stampOfInputs() {
  const files = globSync(INPUTS, { cwd: root }).filter((path) => !/\.test\.tsx?$/.test(path))
  const digest = createHash('sha256')
  for (const path of files.toSorted()) {
    const { size, mtimeMs } = statSync(join(root, path))
    digest.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return digest.digest('hex')
}

/** Every text beside itself as gzip and brotli, so that the server never compresses one. */
function compressFiles() {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  for (const path of globSync('**/*.{js,css,svg}', { cwd: folder })) {
    const content = readFileSync(join(folder, path))
    if (content.length < 1024) continue
    writeFileSync(join(folder, `${path}.gz`), gzipSync(content, { level: 9 }))
    writeFileSync(join(folder, `${path}.br`), brotliCompressSync(content, quality))
  }
}

await buildWeb()
