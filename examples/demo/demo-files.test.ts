import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeDemoFiles } from './demo-files.ts'

test.each(Object.entries(makeDemoFiles()))(
  '%s is what `node examples/demo/generate-demo.ts` makes',
  (name, text) => {
    expect(readFileSync(new URL(name, import.meta.url), 'utf8')).toBe(text)
  },
)
