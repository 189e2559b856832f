import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** From wash to ink; the eighth is the accent of the tokens. */
const ACCENT: MantineColorsTuple = [
  '#eaf1fd',
  '#d3e1fa',
  '#a8c4f4',
  '#8ab4ff',
  '#5f90e6',
  '#4074d0',
  '#2f61ba',
  '#2857ae',
  '#1f4fa3',
  '#163b7c',
]

/** The library in our clothes: its sizes, colours and corners are those of tokens.css. */
export const THEME = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  colors: { accent: ACCENT },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-code)',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '24px' },
  lineHeights: { xs: '1.3', sm: '1.3', md: '1.5', lg: '1.5', xl: '1.3' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  headings: { fontWeight: '600' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Modal: { defaultProps: { transitionProps: { duration: 80 } } },
  },
})

const OF_BOTH = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--soft)',
  '--mantine-color-placeholder': 'var(--soft)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--serious)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)',
}

/** The library's colours by our names, in both themes. */
export const CSS_VARIABLES: CSSVariablesResolver = () => ({ variables: {}, light: OF_BOTH, dark: OF_BOTH })
