import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { ListHeader } from '@/components/ui/list-header'
import type { FormAction } from '@/lib/refusals/result'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { ListedRound } from '@/lib/rounds/round'
import type { PreparedRound } from '@/lib/rounds/prepared-round'
import { proposedRules } from '@/lib/rounds/proposed-rules'
import { proposedTargets } from '@/lib/rounds/proposed-targets'
import type { SetTargets } from '@/lib/rounds/targets'
import { OpenRoundForm } from './open-round-form'
import { PreparedCard, PrepareCard } from './prepared-card'
import { PlanRoundForm } from './plan-round-form'
import { RoundTable } from './round-table'
import { useRoundWords } from './round-words'
import { TargetsCard } from './targets-card'

type RoundsPageProps = {
  locale: Locale
  rounds: readonly ListedRound[]
  /** Of the newest round, each time they were set, the newest first. */
  targets: readonly SetTargets[]
  /** The next round, where it is prepared. */
  prepared: PreparedRound | null
  actions: Record<'open' | 'plan' | 'setTargets' | 'openPrepared' | 'discard', FormAction<void>>
  /** Staff can sign in through a directory, so that the round may do without links for them. */
  hasDirectory: boolean
  today: string
  responseWorkingDays: number
}

export function RoundsPage(props: RoundsPageProps) {
  const { locale, rounds, targets, prepared, actions, hasDirectory, today, responseWorkingDays } = props
  const t = useTranslations('rounds')
  const fields = useRoundWords(hasDirectory)
  const latest = rounds[0]
  const open = rounds.find(({ closedOn }) => closedOn === null)
  return (
    <>
      <ListHeader heading={t('heading')} />
      <div className="space-y-10">
        {rounds.length === 0 ? (
          <EmptyState heading={t('emptyHeading')}>{t('emptyText')}</EmptyState>
        ) : (
          <RoundTable locale={locale} rounds={rounds} />
        )}
        <p className="text-muted text-sm">{t('lead')}</p>
        {prepared && <PreparedCard {...{ locale, prepared, open, actions }} />}
        {latest && !prepared && <PrepareCard locale={locale} before={latest} />}
        {open ? (
          <>
            <TargetsCard locale={locale} round={open} targets={targets} action={actions.setTargets} />
            <Card heading={t('closeHeading', { name: open.name })} labelledBy="close-round" as="section">
              <p className="mb-4 max-w-[66ch]">{t('closeLead')}</p>
              <ButtonLink href={pagePath(locale, '/lead/rounds/close')} variant="secondary">
                {t('closeStep')}
              </ButtonLink>
            </Card>
          </>
        ) : prepared ? null : (
          <>
            {latest && (
              <Card heading={t('planHeading')} labelledBy="plan-round" as="section">
                <p className="mb-4 max-w-[66ch]">{t('planText')}</p>
                <PlanRoundForm
                  action={actions.plan}
                  roundId={latest.id}
                  nextOpensOn={latest.nextOpensOn}
                  words={{
                    nextOpensOn: t('nextOpensOn'),
                    nextOpensOnHint: t('nextOpensOnHint'),
                    planSave: t('planSave'),
                    planSaved: t('planSaved'),
                  }}
                />
              </Card>
            )}
            <Card heading={t('openHeading')} labelledBy="open-round" as="section">
              {latest && <p className="mb-4 max-w-[66ch]">{t('sameAs', { name: latest.name })}</p>}
              <OpenRoundForm
                {...fields}
                action={actions.open}
                defaults={{
                  ...proposedRules(latest, { locale, responseWorkingDays, hasDirectory }),
                  ...proposedTargets(targets[0] && { ...targets[0], endsOn: null }, locale),
                  openedOn: today,
                }}
                words={{ openedOn: t('openedOn'), open: t('open') }}
              />
            </Card>
          </>
        )}
      </div>
    </>
  )
}
