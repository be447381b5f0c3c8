import type { Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ComponentProps, ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { TextLink } from '@/components/ui/text-link'

type MarkdownTreeProps = { tree: Root; lang?: string; className?: string }

/** A text that people wrote, drawn as elements from the allow-list: no HTML string is ever put on the page. */
export function MarkdownTree({ tree, lang, className = '' }: MarkdownTreeProps) {
  const content = toJsxRuntime(tree, {
    Fragment,
    jsx,
    jsxs,
    components: { a: Anchor, table: Table, img: Picture },
  }) as ReactNode
  return (
    <div lang={lang} className={`prose ${className}`}>
      {content}
    </div>
  )
}

function Anchor({ href = '', children }: ComponentProps<'a'>) {
  return <TextLink href={href}>{children}</TextLink>
}

function Table(props: ComponentProps<'table'>) {
  return (
    // A wide table scrolls in its own frame, which the keyboard reaches.
    <div className="overflow-x-auto" role="group" tabIndex={0}>
      <table>{props.children}</table>
    </div>
  )
}

function Picture({ src, alt }: ComponentProps<'img'>) {
  // The store answers with the size that fits; the picture's own proportions are in its answer.
  // eslint-disable-next-line @next/next/no-img-element
  return <img src={src} alt={alt ?? ''} loading="lazy" decoding="async" />
}
