/** The path of the browser. Throws with the command to type when it cannot be had. */
export function ensureChromium(): string
