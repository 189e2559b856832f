/** A coordinate to a tenth of a pixel: finer cannot be seen, and it keeps a report small. */
export function pixel(value: number): number {
  return Math.round(value * 10) / 10
}
