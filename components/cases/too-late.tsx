import { useLocale, useTranslations } from 'next-intl'
import { useSlackWords } from '@/components/cases/slack-words'
import { StillHelps } from '@/components/cases/still-helps'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Slack } from '@/lib/cases/slack'
import type { Help } from '@/lib/cases/still-helps'
import { pagePath } from '@/lib/i18n/routes'

/** `declines`: it is still to be judged. `next` and `view` go along where that leads back to the queue. */
type TooLateProps = {
  number: string
  slack: Slack
  helps: readonly Help[]
  declines?: boolean
  next?: string
  view?: string
}

/** What is said the same day of a bid that nobody can help with in time, what still helps, and both answers ready to send. */
export function TooLate({ number, slack, helps, declines = true, next, view }: TooLateProps) {
  const t = useTranslations('caseForms.tooLate')
  const locale = useLocale()
  const why = useSlackWords()
  const ready = 'too-late'
  return (
    <Notice tone="warn" level={3} heading={t(slack.code === 'no-hands' ? 'noHands' : 'heading')}>
      <p>{why(slack)}</p>
      <StillHelps reader="staff" helps={helps} />
      <p className="flex flex-wrap gap-2 pt-1 print:hidden">
        {declines && (
          <ButtonLink
            href={pagePath(locale, '/cases/[number]/decline', { number }, { reason: ready, next, view })}
            variant="secondary"
            size="compact"
          >
            {t('decline')}
          </ButtonLink>
        )}
        <ButtonLink
          href={`${pagePath(locale, '/cases/[number]', { number }, { ready })}#composer`}
          variant="secondary"
          size="compact"
        >
          {t('write')}
        </ButtonLink>
      </p>
    </Notice>
  )
}
