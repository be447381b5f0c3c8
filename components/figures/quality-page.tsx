import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { StatusMessage } from '@/components/ui/status-message'
import { TextLink } from '@/components/ui/text-link'
import { DAYS_UNASKED, DAYS_WITHOUT_OUTCOME, DAYS_WITHOUT_TIME, LACKS, type Lack } from '@/lib/figures/lacks'
import type { FoundLack } from '@/lib/figures/list-lacks'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { QualityRemedy, type Named, type QualityActions } from './quality-remedy'

export type QualityPageProps = {
  locale: Locale
  found: readonly FoundLack[]
  /** The case that something was just filled in for. */
  mended: string | undefined
  sector: Named
  size: Named
  actions: QualityActions
}

const DAYS: Partial<Record<Lack, number>> = {
  'no-time': DAYS_WITHOUT_TIME,
  'not-asked': DAYS_UNASKED,
  'no-outcome': DAYS_WITHOUT_OUTCOME,
}

/** What is missing or odd: how many cases, why it matters, and the oldest of them with what mends each. */
export function QualityPage({ locale, found, mended, ...remedy }: QualityPageProps) {
  const t = useTranslations('quality')
  const names = useTranslations('caseList.lacks')
  const inOrder = LACKS.filter((lack) => found.every((one) => one.lack !== lack))
  return (
    <div className="max-w-[60rem]">
      <PageHeader heading={t('title')} lead={t('lead')} />
      <div className="space-y-10">
        <StatusMessage>{mended && t('mended', { number: mended })}</StatusMessage>
        {found.length === 0 && <EmptyState heading={t('emptyHeading')}>{t('emptyText')}</EmptyState>}
        {found.map((one) => (
          <Lacking key={one.lack} {...{ locale, one }} {...remedy} />
        ))}
        {inOrder.length > 0 && found.length > 0 && (
          <section aria-labelledby="in-order" className="space-y-2">
            <h2 id="in-order">{t('inOrder')}</h2>
            <ul className="text-muted list-disc pl-5">
              {inOrder.map((lack) => (
                <li key={lack}>{names(lack)}</li>
              ))}
            </ul>
          </section>
        )}
        <p className="text-muted">
          {t.rich('months', {
            link: (words) => <TextLink href={pagePath(locale, '/lead/months')}>{words}</TextLink>,
          })}
        </p>
      </div>
    </div>
  )
}

type LackingProps = Omit<QualityPageProps, 'found' | 'mended'> & { one: FoundLack }

function Lacking({ locale, one: { lack, total, cases }, ...remedy }: LackingProps) {
  const t = useTranslations('quality')
  const names = useTranslations('caseList.lacks')
  const list = pagePath(locale, '/cases', {}, { lack })
  return (
    <section aria-labelledby={lack} className="space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={lack}>{names(lack)}</h2>
        <TextLink href={list} aria-describedby={lack}>
          {t('cases', { count: total })}
        </TextLink>
      </div>
      <p className="text-muted max-w-[66ch]">{t(`why.${lack}`, { days: DAYS[lack] ?? 0 })}</p>
      <ul className="divide-hairline border-hairline divide-y border-y">
        {cases.map((of) => (
          <li key={of.number} className="grid gap-x-8 gap-y-3 py-3 lg:grid-cols-2">
            <div className="min-w-0 space-y-1">
              <p className="wrap-anywhere">
                <TextLink href={casePath(locale, of.number)} className="font-strong whitespace-nowrap">
                  {of.number}
                </TextLink>{' '}
                <span className="text-muted">{t('of', { company: of.statedName, advisor: of.advisor ?? 'none' })}</span>
              </p>
              {isElsewhere(lack) && (
                <p className="text-sm">
                  <TextLink href={pagePath(locale, LEADS_ELSEWHERE[lack], { number: of.number })}>
                    {t(`remedies.${lack}`)}
                    <span className="sr-only"> {of.number}</span>
                  </TextLink>
                </p>
              )}
            </div>
            <QualityRemedy {...{ lack, of }} {...remedy} />
          </li>
        ))}
      </ul>
      {total > cases.length && (
        <p className="text-muted text-sm">
          {t('oldest', { count: cases.length })} <TextLink href={list}>{t('all', { count: total })}</TextLink>
        </p>
      )}
    </section>
  )
}

/** Where more can be said than in the field beside it. */
const LEADS_ELSEWHERE = {
  'not-asked': '/cases/[number]/outcome',
  'no-outcome': '/cases/[number]/outcome',
  'no-buyer-number': '/cases/[number]/procurement',
} as const satisfies Partial<Record<Lack, string>>

function isElsewhere(lack: Lack): lack is keyof typeof LEADS_ELSEWHERE {
  return lack in LEADS_ELSEWHERE
}
