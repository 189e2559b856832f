import { html } from 'hono/html'
import { LANGUAGES } from '../../../domain/model/model.ts'
import { LANGUAGE_NAMES } from '../../../language/language-names.ts'
import { LOCALES } from '../../../language/locales.ts'
import type { ToldProblem } from '../../../operations/tell-problem.ts'
import type { Manner } from './page-manner.ts'

/** What hono/html makes: text in which everything that was put in is escaped. */
export type Markup = ReturnType<typeof html>

/** What is wrong, in words; with the field that it is about where there is one. */
export type PageProblem = Pick<ToldProblem, 'message' | 'fix'> & { readonly path?: string | null }

export const STYLE_PATH = '/pages.css'

/** A whole page. What went wrong before and is about no field of it stands at its top and is read out first. */
export function pageFrame({
  manner: { words, theme, addressIn },
  title,
  problems = [],
  keep = {},
  content,
}: {
  readonly manner: Manner
  readonly title: string
  readonly problems?: readonly PageProblem[]
  /** What the address of the page says besides, and has to go on saying in another language. */
  readonly keep?: Readonly<Record<string, string | undefined>>
  readonly content: Markup
}): Markup {
  const chosenTheme = theme === undefined ? '' : html` data-theme="${theme}"`
  return html`<!doctype html>
<html lang="${words.locale}"${chosenTheme}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Tierwise</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<header>${SIGN}<span>Tierwise</span></header>
<main>
<h1>${title}</h1>
${problems.map(alert)}
${content}
</main>
<footer>
<ul>
${LANGUAGES.map((language) => {
  const here = language === words.language ? html` aria-current="true"` : ''
  return html`<li><a href="${addressIn(language, keep)}" lang="${LOCALES[language]}"${here}>${LANGUAGE_NAMES[language]}</a></li>
`
})}</ul>
</footer>
</body>
</html>`
}

/** The sign of the product, in the page so that it is there wherever the page is. */
const SIGN = html`<svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="6" fill="#1f4fa3"/><path d="M7 9h18M7 16h12M7 23h6" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>`

function alert({ message, fix }: PageProblem): Markup {
  return html`<p role="alert"><strong>${message}</strong> ${fix}</p>`
}

/** The problems that are about none of the given fields. */
export function problemsBeside(
  problems: readonly PageProblem[],
  fields: readonly string[],
): readonly PageProblem[] {
  return problems.filter(({ path }) => !fields.includes(path ?? ''))
}

/** A label above, a field, help below, and what is wrong with what was written. */
export function field({
  name,
  label,
  type = 'text',
  autocomplete,
  help,
  value = '',
  problems = [],
}: {
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'email' | 'password'
  readonly autocomplete: string
  readonly help?: string
  readonly value?: string
  /** Of the whole form; those about this field stand below it. */
  readonly problems?: readonly PageProblem[]
}): Markup {
  const [wrong] = problems.filter(({ path }) => path === name)
  const about = [wrong && `${name}-wrong`, help && `${name}-help`].filter(Boolean).join(' ')
  const wiring = html`${about === '' ? '' : html` aria-describedby="${about}"`}${wrong ? html` aria-invalid="true"` : ''}`
  return html`<div class="field">
<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${value}" required${wiring}>
${wrong === undefined ? '' : html`<p id="${name}-wrong" class="wrong" role="alert"><strong>${wrong.message}</strong> ${wrong.fix}</p>`}
${help === undefined ? '' : html`<small id="${name}-help">${help}</small>`}
</div>`
}
