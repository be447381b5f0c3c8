import { classes } from './classes'

const paths = {
  info: 'M12 11v6M12 7.2v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  ok: 'm7.5 12.5 3 3 6-6.5M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  warn: 'M12 9.5v5M12 17.4v.1M12 3.5 2.5 20h19L12 3.5Z',
  error: 'M12 7v6.5M12 16.8v.1M8 2.8h8L21.2 8v8L16 21.2H8L2.8 16V8L8 2.8Z',
  check: 'm4.5 12.5 5 5 10-11',
  'arrow-right': 'M4 12h16m-6-6 6 6-6 6',
  'chevron-left': 'm15 5-7 7 7 7',
  'chevron-right': 'm9 5 7 7-7 7',
  phone:
    'M5 4h4l1.8 4.6-2.4 1.6a12 12 0 0 0 5.4 5.4l1.6-2.4L20 15v4a1.8 1.8 0 0 1-2 1.8A16 16 0 0 1 3.2 6 1.8 1.8 0 0 1 5 4Z',
  mail: 'M3 6h18v12.5H3V6Zm0 .5 9 7 9-7',
  calendar: 'M4 6h16v14H4V6Zm0 4.5h16M8 3v5M16 3v5',
  clock: 'M12 7v5.2l3.4 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  search: 'm20 20-4.6-4.6M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z',
  external: 'M14 4h6v6m0-6-9 9M18 14v6H4V6h6',
  download: 'M12 4v11m-5-5 5 5 5-5M4 20h16',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7v-6Z',
  plus: 'M12 5v14M5 12h14',
  close: 'm6 6 12 12M18 6 6 18',
  user: 'M4.5 20.5a7.5 7.5 0 0 1 15 0M12 12a4.2 4.2 0 1 0 0-8.5 4.2 4.2 0 0 0 0 8.5Z',
  lock: 'M6 11h12v9.5H6V11Zm2.5 0V7.5a3.5 3.5 0 0 1 7 0V11',
  document: 'M6 3h8l4.5 4.5V21H6V3Zm8 0v5h4.5M9 13h6M9 17h6',
  undo: 'M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4',
} as const

export type IconName = keyof typeof paths

/** Always beside a word, so hidden from assistive technology. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classes('inline-block size-[1.25em] shrink-0', className)}
    >
      <path d={paths[name]} />
    </svg>
  )
}
