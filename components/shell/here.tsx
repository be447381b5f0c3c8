'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useSyncExternalStore, type ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { samePlace } from '@/lib/i18n/routes'

const nothing = () => () => undefined

/**
 * Where the reader is. The header is drawn once and then kept while pages change below it, so it has to ask the browser;
 * the router's own path is the rewritten one. The snapshots are made anew for each drawing, which lets React look again once
 * the address has changed.
 */
function useHere(path: string, query = ''): { path: string; query: string } {
  usePathname()
  useSearchParams()
  return {
    path: useSyncExternalStore(
      nothing,
      () => window.location.pathname,
      () => path,
    ),
    query: useSyncExternalStore(
      nothing,
      () => window.location.search,
      () => query,
    ),
  }
}

type LanguageLinkProps = { path: string; query: string; to: Locale; className?: string; children: ReactNode }

/** The same page in the other language, with its filters. */
export function LanguageLink({ path, query, to, className, children }: LanguageLinkProps) {
  const here = useHere(path, query)
  return (
    <TextLink href={samePlace(here.path, to) + here.query} lang={to} hrefLang={to} className={className}>
      {children}
    </TextLink>
  )
}

/** A link of the main menu, marked when it leads to where one is. */
export function PlaceLink({ path, href, children }: { path: string; href: string; children: ReactNode }) {
  const here = useHere(path)
  return (
    <TextLink
      href={href}
      aria-current={here.path === href ? 'page' : undefined}
      className="aria-[current=page]:border-action aria-[current=page]:text-ink hover:border-line inline-flex min-h-11 items-center border-b-4 border-transparent no-underline"
    >
      {children}
    </TextLink>
  )
}
