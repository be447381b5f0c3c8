import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/ui/page-header'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { formatCount, formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { ProofNow, type ShownCheckpoint } from './proof-now'
import { ProofSteps } from './proof-steps'

export type ShownKey = { vkey: string; firstUsedAt: Date }
type Former = { no: number; size: number; signedAt: Date }
type ProofPageProps = {
  locale: Locale
  /** None before the first is signed. */
  newest: ShownCheckpoint | undefined
  former: readonly Former[]
  keys: readonly ShownKey[]
}

/** How anyone checks the trail without trusting who keeps it. Nothing here tells of a company. */
export function ProofPage({ locale, newest, former, keys }: ProofPageProps) {
  const t = useTranslations('proof')
  return (
    <>
      <PageHeader heading={t('heading')} lead={t('lead')} />
      <div className="max-w-[66ch] space-y-10">
        {newest ? (
          <ProofNow locale={locale} newest={newest} keys={keys} />
        ) : (
          <Notice heading={t('none')}>
            <p>{t('noneText')}</p>
          </Notice>
        )}
        <section className="space-y-3">
          <h2>{t('whatHeading')}</h2>
          <p>{t('what')}</p>
          <p>{t('whatNot')}</p>
        </section>
        {newest && <ProofSteps size={newest.size} vkey={keys[0]?.vkey ?? ''} former={former.at(1)?.size} />}
        <section className="space-y-3">
          <h2>{t('notHeading')}</h2>
          <ul className="list-disc space-y-2 pl-6">
            <li>{t('not1')}</li>
            <li>{t('not2')}</li>
          </ul>
        </section>
        <section className="space-y-3">
          <h2>{t('receiptHeading')}</h2>
          <p>{t('receipt')}</p>
        </section>
        {newest && former.length > 1 && <FormerOnes locale={locale} former={former.slice(1)} newest={newest.size} />}
      </div>
    </>
  )
}

type FormerOnesProps = { locale: Locale; former: readonly Former[]; newest: number }

function FormerOnes({ locale, former, newest }: FormerOnesProps) {
  const t = useTranslations('proof')
  return (
    <section className="space-y-3">
      <h2>{t('formerHeading')}</h2>
      <ul className="divide-hairline border-hairline divide-y border-y">
        {former.map(({ no, size, signedAt }) => (
          <li key={no} className="flex flex-wrap gap-x-6 gap-y-1 py-2 tabular-nums">
            <TextLink href={`/api/proof/checkpoint?size=${size}`} className="inline-block py-1">
              {formatInstant(signedAt, locale)}
            </TextLink>
            <span className="py-1">{t('formerEvents', { count: size })}</span>
            {size < newest && (
              <TextLink href={`/api/proof/consistency?from=${size}&to=${newest}`} className="inline-block py-1">
                {t('since')} <span className="sr-only">{t('sinceAbout', { count: formatCount(size, locale) })}</span>
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
