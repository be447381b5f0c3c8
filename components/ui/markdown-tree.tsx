import type { Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ComponentProps, ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { TextLink } from '@/components/ui/text-link'

/** What is known of one of our own pictures. */
export type PictureFacts = { width: number; height: number; alt: string }
/** By the picture's id; without it, the text moves when the picture comes. */
export type Pictures = ReadonlyMap<string, PictureFacts>

export type MarkdownTreeProps = { tree: Root; lang?: string; className?: string; pictures?: Pictures }

/** A text that people wrote, drawn as elements from the allow-list: no HTML string is ever put on the page. */
export function MarkdownTree({ tree, lang, className = '', pictures }: MarkdownTreeProps) {
  const content = toJsxRuntime(tree, {
    Fragment,
    jsx,
    jsxs,
    // The policy of the page lets no style through that stands at an element.
    tableCellAlignToStyle: false,
    components: { a: Anchor, table: Table, img: (props) => <Picture {...props} pictures={pictures} /> },
  }) as ReactNode
  return (
    <div lang={lang} className={`prose ${className}`}>
      {content}
    </div>
  )
}

function Anchor({ href = '', id, children, ...said }: ComponentProps<'a'>) {
  return (
    <TextLink
      href={href}
      id={id}
      aria-label={said['aria-label']}
      aria-describedby={said['aria-describedby']}
      // A telephone number is one thing, also at the end of a line.
      className={href.startsWith('tel:') ? 'whitespace-nowrap' : undefined}
    >
      {children}
    </TextLink>
  )
}

function Table(props: ComponentProps<'table'>) {
  return (
    // A wide table scrolls in its own frame, which the keyboard reaches.
    <div className="overflow-x-auto" role="group" tabIndex={0}>
      <table>{props.children}</table>
    </div>
  )
}

const WIDTHS = [480, 960, 1600]

function Picture({ src, alt, pictures }: ComponentProps<'img'> & { pictures?: Pictures }) {
  const path = typeof src === 'string' ? src : ''
  const facts = pictures?.get(path.split('/').at(-1) ?? '')
  return (
    // eslint-disable-next-line @next/next/no-img-element -- the store keeps the widths itself
    <img
      src={`${path}?w=960`}
      srcSet={WIDTHS.map((width) => `${path}?w=${width} ${width}w`).join(', ')}
      sizes="(min-width: 44rem) 41rem, calc(100vw - 32px)"
      width={facts?.width}
      height={facts?.height}
      alt={alt || facts?.alt || ''}
      loading="lazy"
      decoding="async"
    />
  )
}
