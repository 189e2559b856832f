/** Where a browser opens a one-time link. */
export function linkAddress(publicUrl: string, token: string): string {
  return `${publicUrl}/links/${token}`
}
