/** The page's policy forbids code made of text, which zod would try: to be called, or loaded, before anything that loads zod. */
export function forbidCodeFromText(): void {
  const settings = globalThis as { __zod_globalConfig?: { jitless?: boolean } }
  settings.__zod_globalConfig = { ...settings.__zod_globalConfig, jitless: true }
}

forbidCodeFromText()
