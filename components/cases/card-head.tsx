import { useLocale } from 'next-intl'
import { Deadline } from '@/components/cases/deadline'
import { TextLink } from '@/components/ui/text-link'
import type { OpenCase } from '@/lib/cases/list-open-cases'
import { casePath } from '@/lib/i18n/routes'

type CardHeadProps = {
  supportCase: Pick<OpenCase, 'number' | 'statedName' | 'bidDeadlineOn' | 'bidDeadlineAt' | 'about'>
  now: Date
}

/** Whose case it is and when its bid is due: first on every card of a list. */
export function CardHead({
  supportCase: { number, statedName, bidDeadlineOn, bidDeadlineAt, about },
  now,
}: CardHeadProps) {
  return (
    <>
      <h2 className="text-lg">
        <TextLink href={casePath(useLocale(), number)} data-row="">
          {statedName}
        </TextLink>{' '}
        <span className="text-muted text-sm font-normal tabular-nums">{number}</span>
      </h2>
      <Deadline on={bidDeadlineOn} at={bidDeadlineAt} about={about} now={now} />
    </>
  )
}
