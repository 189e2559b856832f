/** How a page looks on a screen; on paper it is always the same. */
export type PageLook = {
  /** Undefined: as the system of the reader. */
  readonly theme?: 'light' | 'dark' | undefined
  /** Whether it stands inside another page that says the answer itself and has margins of its own. */
  readonly isFramed?: boolean | undefined
}
