import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { pagePath } from '@/lib/i18n/routes'
import type { Progress } from '@/lib/imports/own-import'

/** What came of the rows that were logged last; nothing before any were. */
export function ImportDone({ progress: { all, logged, already, refused } }: { progress: Progress }) {
  const t = useTranslations('ownTime.fromFile')
  const locale = useLocale()
  if (all === 0) return null
  const more = [already > 0 && t('doneAlready', { already }), refused > 0 && t('doneRefused', { refused })]
  return (
    <Notice tone={refused > 0 ? 'warn' : 'ok'} role="status" heading={t('doneHeading', { logged })}>
      {more.some(Boolean) && <p>{more.filter(Boolean).join(' ')}</p>}
      <p className="flex flex-wrap gap-x-5">
        <TextLink href={pagePath(locale, '/week')}>{t('toWeek')}</TextLink>
        <TextLink href={pagePath(locale, '/my-time')}>{t('toMonth')}</TextLink>
        <TextLink href={pagePath(locale, '/my-time/import')}>{t('another')}</TextLink>
      </p>
    </Notice>
  )
}
