import { killAtRandom } from './kill-at-random.ts'
import { givenPlace } from './places.ts'

killAtRandom('PostgreSQL 15', givenPlace)
