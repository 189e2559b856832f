import { expect, test } from 'vitest'
import { inTurns } from './in-turns.ts'

test('[B38] the next piece is made while one is written, and sent when that is done', async () => {
  const log: string[] = []
  const note = (what: string) => async (piece: number) => {
    log.push(`${what} ${piece}`)
    await new Promise(setImmediate)
    log.push(`${what} ${piece} done`)
  }
  const pieces = (function* () {
    for (const piece of [1, 2]) {
      log.push(`make ${piece}`)
      yield piece
    }
  })()
  await inTurns(pieces, { send: note('send'), write: note('write') })
  expect(log).toEqual([
    'make 1',
    ...['send 1', 'send 1 done', 'write 1', 'make 2', 'write 1 done'],
    ...['send 2', 'send 2 done', 'write 2', 'write 2 done'],
  ])
})

test('[B35] what fails while another is written ends the work', async () => {
  const pieces = (function* () {
    yield 1
    throw new Error('the file ends here')
  })()
  const none = async () => {}
  await expect(inTurns(pieces, { send: none, write: none })).rejects.toThrow('the file ends here')
})
