import type { ReactNode } from 'react'

/** First in the body; the target needs `id` and `tabIndex={-1}`. */
export function SkipLink({ href = '#content', children }: { href?: `#${string}`; children: ReactNode }) {
  return (
    <a
      href={href}
      className="focus:bg-surface focus:font-strong sr-only focus:not-sr-only focus:absolute focus:top-3 focus:left-3 focus:z-50 focus:rounded-md focus:px-5 focus:py-3 print:hidden"
    >
      {children}
    </a>
  )
}
