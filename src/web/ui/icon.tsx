const PATHS = {
  base: 'M2.5 3.5h11M2.5 8h11M2.5 12.5h11M5.5 3.5v9',
  assess: 'M2 12.5l4-5 3 2.5 5-6.5M2 14.5h12',
  economics:
    'M8 2v12M11.5 4.5C10.8 3.6 9.6 3.2 8 3.2c-2 0-3.3.9-3.3 2.3 0 3.2 6.8 1.6 6.8 4.9 0 1.5-1.4 2.4-3.5 2.4-1.7 0-3-.5-3.7-1.4',
  model: 'M4 2h5.5L12.5 5v9H4zM9 2v3.5h3.5M6 8.5h4.5M6 11h4.5',
  plan: 'M2 5h7M6.5 2.5L9 5 6.5 7.5M14 11H7m2.5-2.5L7 11l2.5 2.5',
  report: 'M3 14V2h10v12zM5.5 11V8.5M8 11V5.5M10.5 11V7',
  administration: 'M8 8.2a2.6 2.6 0 100-5.2 2.6 2.6 0 000 5.2zM3 14c.4-2.6 2.4-4 5-4s4.6 1.4 5 4',
  people:
    'M6 7.700a2.300 2.300 0 100-4.600 2.300 2.300 0 000 4.600zM1.800 13c.3-2.300 2-3.500 4.200-3.500s3.900 1.200 4.200 3.500M10.500 3.400a2.100 2.100 0 010 4M11.800 9.900c1.400.4 2.200 1.500 2.400 3.100',
  pilots: 'M6 2h4M6.800 2v4.300L3.200 13a.7.7 0 00.6 1h8.400a.7.7 0 00.6-1L9.200 6.300V2M5 10h6',
  retention: 'M2 2.500v11h12M4 4.500h3.200v2.800h3.200v2.800h3.100',
  start: 'M2.5 7.5L8 3l5.5 4.5M4 6.5V13.5h8V6.5M6.8 13.5V9.5h2.4v4',
  search: 'M7 12A5 5 0 107 2a5 5 0 000 10zM10.8 10.8L14 14',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6.5L8 10.5 12 6.5',
  up: 'M4 9.5L8 5.5 12 9.5',
  back: 'M9.5 4L5.5 8l4 4',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  download: 'M8 2.5v8M4.8 7.5L8 10.7l3.2-3.2M3 13.5h10',
  copy: 'M5.5 5.5h8v8h-8zM2.5 10.5v-8h8',
  check: 'M3 8.5l3.2 3.2L13 5',
  add: 'M8 3v10M3 8h10',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  sun: 'M8 11a3 3 0 100-6 3 3 0 000 6zM8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.1 1.1M11.9 11.9L13 13M13 3l-1.1 1.1M4.1 11.9L3 13',
  moon: 'M13 9.6A5.6 5.6 0 016.4 3 5.6 5.6 0 1013 9.6z',
  screen: 'M2 3h12v8H2zM5.5 14h5M8 11v3',
  language:
    'M8 14A6 6 0 108 2a6 6 0 000 12zM2 8h12M8 2c2 1.8 2.6 3.8 2.6 6S10 12.200 8 14c-2-1.800-2.600-3.800-2.600-6S6 3.800 8 2z',
  warning: 'M8 2.500L14.500 13.500h-13zM8 6.500v3.500M8 11.500v.6',
  question:
    'M8 14A6 6 0 108 2a6 6 0 000 12zM6.200 6.400C6.300 5.300 7 4.700 8 4.700s1.800.6 1.800 1.600c0 1.300-1.800 1.400-1.800 2.800M8 10.900v.6',
  view: 'M4 2.5h8v11l-4-3-4 3z',
  edit: 'M3 13l.6-2.8L11 2.800l2.200 2.200-7.400 7.400zM9.600 4.200l2.200 2.200',
  delete: 'M2.500 4.500h11M6 4.500V2.500h4v2M4 4.500l.7 9h6.600l.7-9M6.700 7v4M9.300 7v4',
  lock: 'M4 7.500h8v6H4zM5.500 7.500V5a2.500 2.500 0 015 0v2.500',
  comment: 'M2.500 3h11v8H7.500L4.500 13.500V11h-2z',
  share:
    'M5.700 8a2 2 0 11-4 0 2 2 0 014 0zM14.300 3.800a2 2 0 11-4 0 2 2 0 014 0zM14.300 12.200a2 2 0 11-4 0 2 2 0 014 0zM5.500 7.100l5-2.400M5.500 8.900l5 2.400',
} as const

export type IconName = keyof typeof PATHS

/** A drawing of 16 by 16; the words beside it or the label of its button say what it means. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
