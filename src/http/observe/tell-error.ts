/**
 * An error for the log. Where it happened, always; what it says, only where that cannot be something that somebody has typed: the
 * database quotes values, and so does whatever reads JSON.
 */
export function tellError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, message, stack = '', cause } = error
  const { code, constraint, table, routine, severity } = error as Error & Readonly<Record<string, unknown>>
  const mayQuote = severity !== undefined || error instanceof SyntaxError
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: name,
    ...(mayQuote ? {} : { message }),
    ...(code === undefined ? {} : { code }),
    ...(severity === undefined ? {} : { constraint, table, routine }),
    stack: frames.map((frame) => frame.trim()),
    ...(cause === undefined ? {} : { cause: tellError(cause) }),
  }
}
