'use client'

import { usePathname } from 'next/navigation'
import { useEffect, type MouseEvent, type ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/pathnames'

/**
 * Marks the links of the frame that lead to where one is. The frame is drawn once and then kept while pages change below it,
 * so the mark it was drawn with has to follow; the router's own path is the rewritten one.
 */
export function MarkHere() {
  const path = usePathname()
  useEffect(() => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-place]')) {
      if (link.pathname === window.location.pathname) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
  }, [path])
  return null
}

/** The page's own word on where it stands in the other language, which follows every change of page. */
function alternate(to: Locale): string | undefined {
  const link = document.head.querySelector<HTMLLinkElement>(`link[rel="alternate"][hreflang="${to}"]`)
  return link ? new URL(link.href).pathname + window.location.search : undefined
}

type LanguageLinkProps = { href: string; to: Locale; className?: string; children: ReactNode }

/** The same page in the other language, with its filters. `href` is right until the page below the header changes. */
export function LanguageLink({ href, to, className, children }: LanguageLinkProps) {
  const correct = ({ currentTarget }: { currentTarget: HTMLAnchorElement }) => {
    currentTarget.href = alternate(to) ?? href
  }
  return (
    <a
      href={href}
      lang={to}
      hrefLang={to}
      className={className}
      onPointerEnter={correct}
      onFocus={correct}
      onClick={(event: MouseEvent<HTMLAnchorElement>) => correct(event)}
    >
      {children}
    </a>
  )
}
