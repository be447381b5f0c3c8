import { useLocale, useTranslations } from 'next-intl'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { pagePath } from '@/lib/i18n/routes'

/** In the place of a case that a conflict of interest has closed to its advisor: that it has, and nothing else. */
export function ClosedToYou({ number }: { number: string }) {
  const t = useTranslations('conflicts.closed')
  return (
    <div className="max-w-[44rem] space-y-6">
      <PageHeader eyebrow={number} heading={t('heading')} lead={t('text')} />
      <p className="measure">{t('next')}</p>
      <p>
        <TextLink href={pagePath(useLocale(), '/work')}>{t('work')}</TextLink>
      </p>
    </div>
  )
}

/** Above the work list: which of one's cases are closed and wait for somebody else. */
export function ClosedLines({ numbers }: { numbers: readonly string[] }) {
  const t = useTranslations('conflicts.closed')
  if (numbers.length === 0) return null
  return (
    <ul className="mb-2 space-y-1 text-sm">
      {numbers.map((number) => (
        <li key={number}>{t('line', { number })}</li>
      ))}
    </ul>
  )
}
