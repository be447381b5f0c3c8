import { Icon } from './icon'
import { TextLink } from './text-link'

type Step = { href: string; text: string }

/** `position` tells where one is, for example "21–40 of 93". */
export function Pagination({
  label,
  position,
  previous,
  next,
}: {
  label: string
  position: string
  previous?: Step
  next?: Step
}) {
  const link = 'inline-flex min-h-11 items-center gap-1'
  return (
    <nav
      aria-label={label}
      className="border-hairline mt-6 flex flex-wrap items-center justify-between gap-x-6 border-t pt-3"
    >
      <p className="text-muted tabular-nums">{position}</p>
      <div className="flex gap-6">
        {previous && (
          <TextLink href={previous.href} rel="prev" className={link}>
            <Icon name="chevron-left" />
            {previous.text}
          </TextLink>
        )}
        {next && (
          <TextLink href={next.href} rel="next" className={link}>
            {next.text}
            <Icon name="chevron-right" />
          </TextLink>
        )}
      </div>
    </nav>
  )
}
