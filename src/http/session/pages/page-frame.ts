import { html } from 'hono/html'
import type { Words } from '../../../language/describe.ts'
import type { ToldProblem } from '../../../operations/tell-problem.ts'

/** What hono/html makes: text in which everything that was put in is escaped. */
export type Markup = ReturnType<typeof html>

export const STYLE_PATH = '/pages.css'

/** A whole page. What went wrong before stands at its top and is read out first. */
export function pageFrame({
  words,
  title,
  problems = [],
  content,
}: {
  readonly words: Words
  readonly title: string
  readonly problems?: readonly Pick<ToldProblem, 'message' | 'fix'>[]
  readonly content: Markup
}): Markup {
  return html`<!doctype html>
<html lang="${words.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Tierwise</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<main>
<h1>${title}</h1>
${problems.map(({ message, fix }) => html`<p role="alert"><strong>${message}</strong> ${fix}</p>`)}
${content}
</main>
</body>
</html>`
}

/** A label above, a field, and help below. */
export function field({
  name,
  label,
  type = 'text',
  autocomplete,
  help,
  value = '',
}: {
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'email' | 'password'
  readonly autocomplete: string
  readonly help?: string
  readonly value?: string
}): Markup {
  const describedBy = help === undefined ? '' : html` aria-describedby="${name}-help"`
  return html`<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${value}" required${describedBy}>
<small id="${name}-help">${help ?? ''}</small>`
}
