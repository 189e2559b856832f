import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Language } from '../../domain/model/model.ts'
import type { Catalogue } from '../../language/catalogue.ts'
import { makeWords, type Words } from '../../language/make-words.ts'
import { findLanguage, rememberLanguage } from './languages.ts'
import { loadCatalogue } from './load-catalogue.ts'

type Spoken = {
  readonly words: Words
  /** Loads the other language, shows it and remembers it. The page stays as it is until it is there. */
  readonly chooseLanguage: (language: Language) => Promise<void>
}

type Loaded = { readonly language: Language; readonly catalogue: Catalogue }

const SpokenContext = createContext<Spoken | undefined>(undefined)

/** Gives everything below it the words of one language. Below it nothing is shown before they are there. */
export function WordsProvider({
  currency,
  onLanguage,
  children,
}: {
  readonly currency: string
  readonly onLanguage: (language: Language) => void
  readonly children: ReactNode
}) {
  const [loaded, setLoaded] = useState<Loaded>()
  useEffect(() => {
    const language = findLanguage()
    loadCatalogue(language).then((catalogue) => {
      onLanguage(language)
      setLoaded({ language, catalogue })
    }, reloadOnce)
  }, [onLanguage])

  const spoken = useMemo((): Spoken | undefined => {
    if (loaded === undefined) return undefined
    return {
      words: makeWords({ ...loaded, currency }),
      async chooseLanguage(language) {
        const catalogue = await loadCatalogue(language)
        rememberLanguage(language)
        onLanguage(language)
        setLoaded({ language, catalogue })
      },
    }
  }, [loaded, currency, onLanguage])
  useEffect(() => {
    if (spoken !== undefined) document.documentElement.lang = spoken.words.locale
  }, [spoken])
  return spoken === undefined ? null : <SpokenContext value={spoken}>{children}</SpokenContext>
}

/** The words of the reader's language. */
export function useWords(): Words {
  return useSpoken().words
}

export function useChooseLanguage(): Spoken['chooseLanguage'] {
  return useSpoken().chooseLanguage
}

function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext)
  if (spoken === undefined) throw new Error('There is no WordsProvider above this component.')
  return spoken
}

const RELOADED = 'tierwise.reloaded'

/** A page that is older than the server asks for files that are gone: one reload brings the new page. */
function reloadOnce(): void {
  if (sessionStorage.getItem(RELOADED) !== null) return
  sessionStorage.setItem(RELOADED, 'yes')
  location.reload()
}
