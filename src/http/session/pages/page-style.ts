/** The one stylesheet of the pages: both themes are chosen, contrast is AA in each. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #fff; --text: #1a1d21; --quiet: #59626b; --line: #dfe3e7;
  --accent: #1f4fa3; --on-accent: #fff; --wrong: #a3222b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14171b; --card: #1b2025; --text: #e6e9ec; --quiet: #9ba5af; --line: #2d343b;
    --accent: #8ab4ff; --on-accent: #14171b; --wrong: #ff8f8f;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK JP', 'Hiragino Sans', sans-serif;
}
main {
  max-width: 25rem; margin: 12vh auto 2rem; padding: 2rem;
  background: var(--card); border: 1px solid var(--line); border-radius: 6px;
}
h1 { margin: 0 0 1rem; font-size: 1.25rem; line-height: 1.3; }
p { margin: 0 0 1rem; overflow-wrap: anywhere; }
label { display: block; margin: 0 0 4px; font-weight: 600; }
input {
  width: 100%; min-height: 2.5rem; margin: 0 0 4px; padding: 0 12px;
  color: inherit; background: var(--page); border: 1px solid var(--quiet); border-radius: 6px; font: inherit;
}
small { display: block; margin: 0 0 1rem; color: var(--quiet); font-size: 0.875rem; }
button {
  width: 100%; min-height: 2.5rem; margin: 12px 0 0; padding: 0 12px;
  color: var(--on-accent); background: var(--accent); border: 0; border-radius: 6px; font: inherit; font-weight: 600;
  cursor: pointer;
}
button.quiet { color: var(--accent); background: none; border: 1px solid var(--line); }
a { display: inline-block; min-height: 24px; color: var(--accent); }
nav { margin: 1.5rem 0 0; }
nav a { display: block; margin: 0 0 8px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
[role='alert'] { padding: 12px; border: 1px solid var(--wrong); border-radius: 6px; }
[role='alert'] strong { color: var(--wrong); }
[role='status'] { padding: 12px; border: 1px solid var(--line); border-radius: 6px; }
`
