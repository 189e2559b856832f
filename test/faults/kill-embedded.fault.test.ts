import { describe } from 'vitest'
import { killAtRandom } from './kill-at-random.ts'
import { embeddedPlace } from './places.ts'

describe('[Q92] kill -9 on the embedded server', () => killAtRandom(embeddedPlace))
