/** The folder of `postgres` and `initdb`, version 15. Throws with the command to type when it cannot be had. */
export function ensurePostgres(): string
