/** Codes of the driver and of the operating system for a connection that is gone or cannot be had. */
const NETWORK = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]
/** admin_shutdown, crash_shutdown, cannot_connect_now. */
const SHUTDOWN = ['57P01', '57P02', '57P03']
const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'

/** Whether an error says that the connection is gone, and nothing about the statement. */
export function isConnectionLoss(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  if (code !== undefined) return NETWORK.includes(code) || SHUTDOWN.includes(code) || code.startsWith('08')
  return /Connection terminated|Client has encountered a connection error|not queryable|timeout exceeded when trying to connect/.test(
    message ?? '',
  )
}

/** Whether the same transaction may succeed when it is done again. */
export function isConflict(error: unknown): boolean {
  const { code } = error as { code?: string }
  return code === SERIALIZATION_FAILURE || code === DEADLOCK
}
