declare module 'swagger-ui-dist/absolute-path.js' {
  /** The folder in which its files for browsers lie. */
  export default function absolutePath(): string
}
