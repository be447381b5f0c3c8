import type { ComponentProps } from 'react'

export type TextLinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  href: string
  /** False where the next page is to stand where this one was scrolled to. */
  scroll?: boolean
}

/**
 * A link to an already localised address. `FollowLinks` follows them all without a new document: a link that listened for
 * itself would be drawn and sent as a component, and a list has a hundred. Nothing is fetched ahead: reading a page can
 * leave a trace.
 */
export function TextLink({ href, scroll = true, ...rest }: TextLinkProps) {
  const elsewhere = /^(https?:|mailto:|tel:|#)/.test(href)
  return <a href={href} data-follow={elsewhere ? undefined : scroll ? 'from-top' : 'in-place'} {...rest} />
}
