import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

type Encoding = 'br' | 'gzip' | undefined

export type WebFile = {
  readonly content: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly encoding: Encoding
}

export type WebFiles = {
  /** A built file, compressed as the browser takes it; undefined where the application has none of that name. */
  readonly find: (path: string, acceptEncoding: string) => Promise<WebFile | undefined>
  readonly readPage: () => Promise<string>
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.md': 'text/plain; charset=utf-8',
}
const ENDINGS = { br: '.br', gzip: '.gz' } as const
/** What the build may have named a file; no way out of the folder. */
const BUILT_NAME = /^(?:assets\/)?[\w-]+(?:\.[\w-]+)*$/

/** The built application in a folder. Files never change under their name while a process runs: each is read once. */
export function openWebFiles(folder: string): WebFiles {
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer> | undefined>>()
  const read = (path: string) => {
    const known = kept.get(path) ?? readFile(join(folder, path)).catch(() => undefined)
    kept.set(path, known)
    return known
  }

  return {
    async find(path, acceptEncoding) {
      const type = TYPES[extname(path)]
      if (type === undefined || !BUILT_NAME.test(path)) return undefined
      for (const encoding of ['br', 'gzip'] as const) {
        if (!new RegExp(`\\b${encoding}\\b`).test(acceptEncoding)) continue
        const content = await read(path + ENDINGS[encoding])
        if (content !== undefined) return { content, type, encoding }
      }
      const content = await read(path)
      if (content !== undefined) return { content, type, encoding: undefined }
      // Otherwise anybody could fill the memory with names of files that there are none of.
      for (const ending of ['', '.br', '.gz']) kept.delete(path + ending)
      return undefined
    },
    async readPage() {
      const page = await read('index.html')
      if (page === undefined)
        throw new Error(`The web application is not built: ${folder} has no index.html.`)
      return new TextDecoder().decode(page)
    },
  }
}
