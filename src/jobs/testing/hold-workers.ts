import { type Address, connectDatabase } from '../../store/connect.ts'
import { createQueue } from '../create-queue.ts'
import { startWorkers } from '../start-workers.ts'
import { realSurroundings } from './real-surroundings.ts'

// A process of its own that does jobs until it is killed.
const address = JSON.parse(process.argv[2]!) as Address
const database = await connectDatabase({ address })
await startWorkers({
  surroundings: realSurroundings(database, await createQueue(database)),
  address,
  thread: { file: new URL('test-thread.ts', import.meta.url), data: { address } },
  onError: (error) => console.error(error.message),
})
console.log('ready')
