import type { Language } from '../../domain/model/model.ts'
import { LANGUAGE_NAMES } from '../../language/language-names.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu } from '../ui/menu.tsx'
import { useChooseLanguage, useWords } from '../words/words-context.tsx'

export function LanguageMenu() {
  const { text, language } = useWords()
  const chooseLanguage = useChooseLanguage()
  return (
    <Menu
      label={text('web.shell.language', { name: LANGUAGE_NAMES[language] })}
      align="end"
      button={<Icon name="language" />}
      items={(Object.keys(LANGUAGE_NAMES) as Language[]).map((id) => ({
        id,
        label: LANGUAGE_NAMES[id],
        isChosen: id === language,
        onPick: () => void chooseLanguage(id),
      }))}
    />
  )
}
