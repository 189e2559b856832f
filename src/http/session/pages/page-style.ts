/** The colours of src/web/ui/tokens.css that the pages need, by theme; a test holds them against it. */
export const PAGE_COLOURS = {
  light: {
    page: '#f4f5f7',
    surface: '#ffffff',
    ink: '#1a1d21',
    soft: '#56606a',
    line: '#dfe3e7',
    edge: '#858f99',
    accent: '#1f4fa3',
    'on-accent': '#ffffff',
    hover: '#eef1f4',
    serious: '#a3222b',
    'serious-wash': '#fdf0f0',
    good: '#1d6b3a',
  },
  dark: {
    page: '#0f1215',
    surface: '#14171b',
    ink: '#e6e9ec',
    soft: '#9ba5af',
    line: '#2b323a',
    edge: '#6f7984',
    accent: '#8ab4ff',
    'on-accent': '#0d1420',
    hover: '#22282e',
    serious: '#ff9a9a',
    'serious-wash': '#2b1a1c',
    good: '#6fcf97',
  },
} as const

function variables(theme: 'light' | 'dark'): string {
  const colours = Object.entries(PAGE_COLOURS[theme]).map(([name, value]) => `--${name}: ${value};`)
  return [`color-scheme: ${theme};`, ...colours].join(' ')
}

/** The one stylesheet of the pages. The theme is that which was chosen in the application, else that of the system. */
export const PAGE_STYLE = `
:root { ${variables('light')} }
:root[data-theme='dark'] { ${variables('dark')} }
@media (prefers-color-scheme: dark) {
  :root:not([data-theme='light']) { ${variables('dark')} }
}
* { box-sizing: border-box; }
body {
  display: flex; flex-direction: column; align-items: center; min-height: 100vh; margin: 0; padding: 12vh 16px 24px;
  background: var(--page); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans CJK JP', 'Noto Sans JP', sans-serif;
}
header { display: flex; gap: 8px; align-items: center; margin: 0 0 24px; font-size: 24px; font-weight: 600; line-height: 1.3; }
main {
  width: 100%; max-width: 400px; padding: 32px;
  background: var(--surface); border: 1px solid var(--line); border-radius: 6px;
}
h1 { margin: 0 0 24px; font-size: 24px; font-weight: 600; line-height: 1.3; overflow-wrap: anywhere; text-wrap: pretty; }
p { margin: 0 0 16px; overflow-wrap: anywhere; }
.field { display: grid; gap: 4px; margin: 0 0 16px; font-size: 14px; line-height: 1.3; }
label { font-weight: 600; }
input {
  width: 100%; height: 40px; padding: 0 12px;
  color: inherit; background: var(--surface); border: 1px solid var(--edge); border-radius: 6px; font: inherit; font-size: 16px;
}
input[aria-invalid] { border-color: var(--serious); }
small { color: var(--soft); font-size: 14px; }
.field .wrong { margin: 0; padding: 0; border: 0; background: none; color: var(--serious); }
button {
  width: 100%; min-height: 40px; margin: 8px 0 0; padding: 4px 12px;
  color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: 6px;
  font: inherit; font-weight: 600; cursor: pointer;
}
button:hover { background: color-mix(in oklab, var(--accent), var(--ink) 18%); }
button.quiet { color: var(--ink); background: var(--surface); border-color: var(--edge); font-weight: 500; }
button.quiet:hover { background: var(--hover); }
a { color: var(--accent); }
nav { display: grid; gap: 8px; justify-items: start; margin: 24px 0 0; font-size: 14px; }
nav a { display: inline-flex; align-items: center; min-height: 24px; }
footer { margin: 24px 0 0; font-size: 14px; }
footer ul { display: flex; flex-wrap: wrap; justify-content: center; gap: 8px 16px; margin: 0; padding: 0; list-style: none; }
footer a { display: inline-flex; align-items: center; min-height: 24px; color: var(--soft); }
footer a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
[role='alert'] {
  padding: 8px 12px; border-left: 4px solid var(--serious); border-radius: 0 6px 6px 0; background: var(--serious-wash);
  font-size: 14px;
}
[role='alert'] strong { color: var(--serious); font-weight: 600; }
[role='status'] { padding: 8px 12px; border-left: 4px solid var(--good); border-radius: 0 6px 6px 0; background: var(--hover); font-size: 14px; }
html:lang(ja) :is(h1, p, button, label) { word-break: auto-phrase; }
@media (max-width: 480px) {
  body { padding-top: 24px; }
  main { padding: 24px 16px; }
}
`
