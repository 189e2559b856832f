import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readForm } from './read-form.ts'

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function filesIn(bytes: Buffer, contentType: string, size = 7) {
  const files: { name: string | undefined; content: string }[] = []
  for await (const { name, bytes: content } of readForm(chunksOf(bytes, size), contentType)) {
    const parts: Uint8Array[] = []
    for await (const part of content) parts.push(part)
    files.push({ name, content: Buffer.concat(parts).toString('latin1') })
  }
  return files
}

test('[Q30] a form gives back what a browser put into it, however it is cut', async () => {
  const file = fc.record({
    name: fc.constantFrom('a.csv', 'b c.csv', 'ü "x".csv'),
    content: fc.string({ unit: fc.constantFrom('a', '\r', '\n', '-', '\r\n--', 'x'), maxLength: 60 }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      async (given, size) => {
        const form = new FormData()
        form.append('kind', 'accounts')
        for (const { name, content } of given) form.append('file', new File([Buffer.from(content)], name))
        const request = new Request('http://x', { method: 'POST', body: form })
        const bytes = Buffer.from(await request.clone().arrayBuffer())
        expect(await filesIn(bytes, request.headers.get('content-type')!, size)).toEqual(given)
      },
    ),
  )
})

test('[Q30] names as other programs write them', async () => {
  const part = (disposition: string) =>
    `--b\r\nContent-Disposition: form-data; name="file"; ${disposition}\r\n\r\nx\r\n`
  const body = `preamble\r\n${part('filename=plain.csv')}${part('filename="a\\"b.csv"')}${part("filename*=UTF-8''%C3%BC.csv")}--b--\r\n`
  const found = await filesIn(Buffer.from(body), 'multipart/form-data; boundary="b"')
  expect(found.map(({ name }) => name)).toEqual(['plain.csv', 'a"b.csv', 'ü.csv'])
})

test.each([
  ['no boundary', 'multipart/form-data', '--b--'],
  [
    'cut off in a file',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; filename="a"\r\n\r\nhalf',
  ],
  ['cut off in a head', 'multipart/form-data; boundary=b', '--b\r\nContent-'],
  ['a head without an end', 'multipart/form-data; boundary=b', `--b\r\n${'x'.repeat(20_000)}`],
  ['something else after a boundary', 'multipart/form-data; boundary=b', '--bcd\r\n\r\n--b--'],
])('[Q30] %s is no form', async (_, contentType, body) => {
  await expect(filesIn(Buffer.from(body), contentType)).rejects.toThrow('invalid-request')
})
