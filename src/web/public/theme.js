// Before anything is painted: the theme that the reader has chosen, else that of the system.
{
  let chosen = null
  try {
    chosen = localStorage.getItem('tierwise.theme')
  } catch {
    // Storage may be forbidden; then the system decides.
  }
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches
  const theme = chosen === 'light' || chosen === 'dark' ? chosen : isDark ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', theme)
}
