import { useLocale, useTranslations } from 'next-intl'
import { CaseGlance } from '@/components/cases/case-glance'
import { StatusTags } from '@/components/cases/status-tag'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { CaseView } from '@/lib/cases/find-case'
import { isUrgent } from '@/lib/cases/urgency'
import { casePath } from '@/lib/i18n/routes'
import type { HostWords } from './case-facts'

export const PREVIEW_HEADING = 'case-preview'

export type CasePreviewProps = {
  supportCase: CaseView
  host: HostWords
  now: Date
  /** For the case's advisor. */
  mayLog: boolean
  /** The list without it. */
  close: string
}

/** A case beside the list that it was chosen in, with the steps one takes next. */
export function CasePreview({ supportCase: c, host, now, mayLog, close }: CasePreviewProps) {
  const t = useTranslations('queue')
  const work = useTranslations('work')
  const path = casePath(useLocale(), c.number)
  return (
    <div className="space-y-3">
      <CaseGlance
        {...{ supportCase: c, host, now }}
        heading={
          <h2 id={PREVIEW_HEADING} className="text-xl! wrap-anywhere">
            {c.statedName}
          </h2>
        }
        tags={<StatusTags status={c.status} waiting={c.waitingSinceAt !== null} urgent={isUrgent(c, now)} />}
      />
      <p className="flex flex-wrap items-center gap-2 pt-1">
        <ButtonLink href={path} size="compact" variant={mayLog ? 'secondary' : 'primary'}>
          {t('open')}
        </ButtonLink>
        {mayLog && (
          <ButtonLink href={`${path}#log-time`} data-keys="l" size="compact">
            {work('log')}
          </ButtonLink>
        )}
        <TextLink href={close} scroll={false} className="ml-auto inline-flex min-h-11 items-center">
          {t('closePreview')}
        </TextLink>
      </p>
    </div>
  )
}
