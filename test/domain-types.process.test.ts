import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('the domain compiles without the types of Node and of browsers', () => {
  // A library whose declarations ask for Node's types would bring them back, and process and fetch with them.
  const files = execFileSync('tsc', ['-p', 'src/domain', '--listFilesOnly'], { encoding: 'utf8' }).split('\n')
  expect(files.filter((file) => file.includes('/src/domain/')).length).toBeGreaterThan(50)
  expect(files.filter((file) => /@types\/node|lib\.(dom|webworker)|\.test\.ts$/.test(file))).toEqual([])
})
