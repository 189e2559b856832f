import { killAtRandom } from './kill-at-random.ts'
import { embeddedPlace } from './places.ts'

killAtRandom('the embedded server', embeddedPlace)
