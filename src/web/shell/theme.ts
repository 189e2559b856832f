import { type MantineColorScheme, type MantineColorSchemeManager, useMantineColorScheme } from '@mantine/core'

const KEY = 'tierwise.theme'
export const THEMES = ['auto', 'light', 'dark'] as const

/** The chosen theme as public/theme.js reads it before anything is painted. */
export const THEME_MEMORY: MantineColorSchemeManager = {
  get: (fallback) => read() ?? fallback,
  set(value) {
    // For the pages that the server draws, which run no script.
    // biome-ignore lint/suspicious/noDocumentCookie: the other way needs an encrypted connection, which a server in an office may lack.
    document.cookie = `tierwise_theme=${value}; path=/; max-age=31536000; samesite=lax`
    try {
      localStorage.setItem(KEY, value)
    } catch {
      // Where storage is forbidden the choice lasts as long as the page.
    }
  },
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => localStorage.removeItem(KEY),
}

export function useTheme(): readonly [MantineColorScheme, (theme: MantineColorScheme) => void] {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return [colorScheme, setColorScheme]
}

function read(): MantineColorScheme | undefined {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(KEY))
  } catch {
    return undefined
  }
}
