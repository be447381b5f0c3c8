import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { mayMove } from '@/lib/cases/moves'
import type { Status } from '@/lib/cases/status'
import { casePath, pagePath } from '@/lib/i18n/routes'

/** `next` and `view` go along where a decision leads back to the queue. */
type NobodyLeftProps = { number: string; status: Status; level: 2 | 3 | 4; next?: string; view?: string }

/** Where every advisor is kept from a case: its company is led on, to a consultant outside or to a training, or an exception is asked for. */
export function NobodyLeft({ number, status, level, next, view }: NobodyLeftProps) {
  const t = useTranslations('conflicts.nobodyLeft')
  const locale = useLocale()
  const declines = mayMove('decline', status)
  const declined = (turnTo: string) =>
    pagePath(locale, '/cases/[number]/decline', { number }, { reason: 'conflict', turnTo, next, view })
  const ways = declines
    ? ([
        ['consultant', declined('consultant')],
        ['training', declined('training')],
      ] as const)
    : ([
        ['write', `${casePath(locale, number)}#composer`],
        ['close', pagePath(locale, '/cases/[number]/close', { number }, { outcome: 'referred' })],
      ] as const)
  return (
    <Notice tone="warn" level={level} heading={t('heading')}>
      <p>{t(declines ? 'declines' : 'closes')}</p>
      <p className="flex flex-wrap gap-2 pt-1 print:hidden">
        {[...ways, ['exception', pagePath(locale, '/cases/[number]/conflicts', { number })] as const].map(
          ([way, href]) => (
            <ButtonLink key={way} href={href} variant="secondary" size="compact">
              {t(way)}
            </ButtonLink>
          ),
        )}
      </p>
    </Notice>
  )
}
