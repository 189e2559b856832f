/** What a file is called when it is saved (RFC 6266): in its own words, and in plain letters for programs that know no others. */
export function fileDisposition({
  fileName,
  plainName,
  isShown,
}: {
  readonly fileName: string
  readonly plainName: string
  /** In a window, rather than saved at once. */
  readonly isShown: boolean
}): string {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${isShown ? 'inline' : 'attachment'}; filename="${plainName}"; filename*=UTF-8''${encoded}`
}
