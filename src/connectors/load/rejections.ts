import { REJECTIONS_KEPT, type Rejection } from '../import-summary.ts'

/** Gathers rejections: the first ten thousand one by one, all of them in number. */
export class Rejections {
  readonly list: Rejection[] = []
  rows = 0
  values = 0
  joined = 0

  add(rejection: Rejection): void {
    if (rejection.scope === 'row') this.rows++
    else if (rejection.scope === 'value') this.values++
    else this.joined++
    if (this.list.length < REJECTIONS_KEPT) this.list.push(rejection)
  }
}
