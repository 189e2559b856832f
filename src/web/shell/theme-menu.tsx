import { Icon } from '../ui/icon.tsx'
import { Menu } from '../ui/menu.tsx'
import { useWords } from '../words/words-context.tsx'
import { THEMES, useTheme } from './theme.ts'

const ICONS = { auto: 'screen', light: 'sun', dark: 'moon' } as const

export function ThemeMenu() {
  const { text } = useWords()
  const [theme, setTheme] = useTheme()
  return (
    <Menu
      label={text('web.shell.theme', { name: text(`web.theme.${theme}`) })}
      align="end"
      button={<Icon name={ICONS[theme]} />}
      items={THEMES.map((id) => ({
        id,
        label: text(`web.theme.${id}`),
        icon: ICONS[id],
        isChosen: id === theme,
        onPick: () => setTheme(id),
      }))}
    />
  )
}
