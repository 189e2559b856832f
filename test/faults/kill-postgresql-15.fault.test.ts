import { killAtRandom } from './kill-at-random.ts'
import { givenPlace } from './places.ts'

killAtRandom('[Q88] kill -9 on PostgreSQL 15', givenPlace)
