import { classes } from './classes'
import { TextLink, type TextLinkProps } from './text-link'

type RowLinkProps = Omit<TextLinkProps, 'scroll'> & {
  /** What Enter opens once the row is chosen: the page of its own. */
  opens?: string
  chosen?: boolean
}

/** The link of a row, as large as the row; what else can be pressed in the row lies above it (`relative z-10`). */
export function RowLink({ opens, chosen = false, className, ...rest }: RowLinkProps) {
  return (
    <TextLink
      {...rest}
      scroll={false}
      data-row={opens ?? ''}
      aria-current={chosen || undefined}
      className={classes('text-ink! font-strong no-underline after:absolute after:inset-0 hover:underline', className)}
    />
  )
}
