/** An amount beyond the whole numbers that are exact: never rounded silently, and for the person who gave the input to mend. */
export class TooLargeError extends RangeError {
  override readonly name = 'TooLargeError'
}
