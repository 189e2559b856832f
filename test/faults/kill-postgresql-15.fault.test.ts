import { describe } from 'vitest'
import { killAtRandom } from './kill-at-random.ts'
import { givenPlace } from './places.ts'

describe('[Q92] kill -9 on PostgreSQL 15', () => killAtRandom(givenPlace))
