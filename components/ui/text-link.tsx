import Link from 'next/link'
import type { ComponentProps } from 'react'

export type TextLinkProps = Omit<ComponentProps<typeof Link>, 'href'> & { href: string }

/** A link to an already localised address. Nothing is fetched ahead: reading a page can leave a trace. */
export function TextLink({ href, prefetch = false, ...rest }: TextLinkProps) {
  if (/^(https?:|mailto:|tel:|#)/.test(href)) return <a href={href} {...anchorProps(rest)} />
  return <Link href={href} prefetch={prefetch} {...rest} />
}

function anchorProps({
  replace,
  scroll,
  shallow,
  passHref,
  legacyBehavior,
  onNavigate,
  locale,
  as,
  ...anchor
}: Omit<TextLinkProps, 'href' | 'prefetch'>) {
  void [replace, scroll, shallow, passHref, legacyBehavior, onNavigate, locale, as]
  return anchor
}
