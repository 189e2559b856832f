import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/domain/model/model.ts'

type Chunk = { readonly file: string; readonly imports?: readonly string[] }

const FOLDER = process.env.TIERWISE_WEB_FOLDER || 'dist-web'
const MOST_BYTES = 200_000

test.each(LANGUAGES)('what the shell loads in %s stays under 200 KB of compressed script', (language) => {
  const manifest = JSON.parse(readFileSync(`${FOLDER}/.vite/manifest.json`, 'utf8')) as Record<string, Chunk>
  const files = new Set<string>()
  const collect = (name: string) => {
    const chunk = manifest[name]!
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const imported of chunk.imports ?? []) collect(imported)
  }
  collect('index.html')
  collect(`../language/messages/${language}.json`)
  const bytes = [...files].map((file) => gzipSync(readFileSync(`${FOLDER}/${file}`), { level: 9 }).length)
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(MOST_BYTES)
})
