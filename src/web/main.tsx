import './api/no-code-from-text.ts'
import './ui/mantine.css'
import './ui/tokens.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { manner } from './api/client.ts'
import { createQueryClient } from './api/query-client.ts'
import { sessionQuery, workspaceQuery } from './api/session.ts'
import { router } from './route-tree.tsx'
import { Failure } from './shell/failure.tsx'
import { THEME_MEMORY } from './shell/theme.ts'
import { findNonce } from './ui/find-nonce.ts'
import { CSS_VARIABLES, THEME } from './ui/theme.ts'
import { WordsProvider } from './words/words-context.tsx'

// Where libraries that make style elements look for the nonce.
Object.assign(globalThis, { __webpack_nonce__: findNonce() })

const queries = createQueryClient()

/** Nothing is shown before it is known who is there; then words, pages and money are right from the first moment. */
function Application() {
  const session = useQuery(sessionQuery)
  const isMember = session.data !== undefined && session.data.role !== null
  const workspace = useQuery({ ...workspaceQuery, enabled: isMember })
  const error = session.error ?? workspace.error
  const isReady = session.data !== undefined && (workspace.data !== undefined || !isMember)
  return (
    <WordsProvider currency={workspace.data?.currency ?? 'USD'} onLanguage={speakToServer}>
      {isReady ? <RouterProvider router={router} /> : error !== null && <Failure error={error} />}
    </WordsProvider>
  )
}

function speakToServer(language: string): void {
  manner.language = language
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider
      theme={THEME}
      cssVariablesResolver={CSS_VARIABLES}
      colorSchemeManager={THEME_MEMORY}
      defaultColorScheme="auto"
      getStyleNonce={findNonce}
    >
      <QueryClientProvider client={queries}>
        <Application />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
