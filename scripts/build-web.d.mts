/** Brings dist-web up to date; nothing to do takes a few milliseconds. */
export function buildWeb(): Promise<void>
