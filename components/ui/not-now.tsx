import { ButtonLink } from './button'
import { Notice } from './notice'

type NotNowProps = {
  heading: string
  why: string
  /** What can be done instead. */
  ways: readonly { href: string; text: string }[]
  back: { href: string; text: string }
}

/** In the place of a form whose step cannot be made now: why, what can be done, and the way back. */
export function NotNow({ heading, why, ways, back }: NotNowProps) {
  return (
    <Notice tone="info" heading={heading}>
      <p>{why}</p>
      <div className="flex flex-wrap gap-3 pt-2">
        {ways.map(({ href, text }) => (
          <ButtonLink key={text} href={href} variant="secondary" size="compact">
            {text}
          </ButtonLink>
        ))}
        <ButtonLink href={back.href} variant="quiet" size="compact">
          {back.text}
        </ButtonLink>
      </div>
    </Notice>
  )
}
