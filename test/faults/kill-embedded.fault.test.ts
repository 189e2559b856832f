import { killAtRandom } from './kill-at-random.ts'
import { embeddedPlace } from './places.ts'

killAtRandom('[Q88] kill -9 on the embedded server', embeddedPlace)
