'use client'

import { usePathname } from 'next/navigation'
import { useSyncExternalStore, type MouseEvent, type ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'

const nothing = () => () => undefined

/**
 * Where the reader is. The header is drawn once and then kept while pages change below it, so it has to ask the browser;
 * the router's own path is the rewritten one. The snapshot is made again for each drawing, which lets React look again once
 * the address has changed.
 */
function useHere(path: string): string {
  usePathname()
  return useSyncExternalStore(
    nothing,
    () => window.location.pathname,
    () => path,
  )
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

type PlaceLinkProps = { path: string; href: string; look?: 'row' | 'list'; children: ReactNode }

const looks = {
  row: 'aria-[current=page]:border-b-action aria-[current=page]:text-ink hover:border-b-line inline-flex h-full min-h-11 items-center gap-1.5 border-y-4 border-transparent whitespace-nowrap no-underline',
  list: 'aria-[current=page]:border-action aria-[current=page]:text-ink hover:bg-tint flex min-h-11 items-center gap-2 border-l-4 border-transparent px-2 no-underline',
}

/** A link of the main menu, marked when it leads to where one is. */
export function PlaceLink({ path, href, look = 'row', children }: PlaceLinkProps) {
  const here = useHere(path)
  return (
    <TextLink href={href} aria-current={here === href ? 'page' : undefined} className={looks[look]}>
      {children}
    </TextLink>
  )
}
