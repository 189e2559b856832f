/** What a style element that a script makes must show so that the browser takes it. */
export function findNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}
