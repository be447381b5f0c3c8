import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { FactList } from '@/components/ui/fact-list'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'
import { ACTIVITIES } from '@/lib/rounds/activities'
import type { PreparedRound } from '@/lib/rounds/prepared-round'

type PreparedCardProps = {
  locale: Locale
  prepared: PreparedRound
  /** The round that is open meanwhile. */
  open: { name: string } | undefined
  actions: { openPrepared: FormAction<void>; discard: FormAction<void> }
}

/** The next round before it opens: when it does and what then becomes of the open one, and what the lead can do until then. */
export function PreparedCard({ locale, prepared, open, actions }: PreparedCardProps) {
  const t = useTranslations('rounds')
  const seen = { preparedId: prepared.id, preparedVersion: prepared.version }
  const state = t('preparedState', { day: formatDay(prepared.opensOn, locale) })
  return (
    <Card heading={prepared.name} actions={<Tag tone="new">{state}</Tag>} labelledBy="prepared-round" as="section">
      <p className="mb-4 max-w-[66ch]">{t('preparedByItself', { open: open?.name ?? 'none' })}</p>
      <div className="mb-4">
        <PreparedRules {...{ locale, prepared }} />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <ButtonLink href={pagePath(locale, '/lead/rounds/prepare')} variant="secondary">
          {t('preparedChange')}
        </ButtonLink>
        {open ? (
          <TextLink href={pagePath(locale, '/lead/rounds/close')} className="inline-block py-2">
            {t('preparedEarlier', { name: open.name })}
          </TextLink>
        ) : (
          <ButtonForm action={actions.openPrepared} hidden={seen} word={t('preparedOpen')} size="regular" />
        )}
      </div>
      <Details summary={t('preparedRemove')}>
        <p className="mb-3">{t('preparedRemoveHint')}</p>
        <ButtonForm action={actions.discard} hidden={seen} word={t('preparedRemove')} variant="danger" />
      </Details>
    </Card>
  )
}

/** What would be hardest to put right once it is open. */
function PreparedRules({ locale, prepared }: Pick<PreparedCardProps, 'locale' | 'prepared'>) {
  const t = useTranslations('rounds')
  const words = useTranslations('caseWords.activities')
  const { cap, counted, responseWorkingDays, logDaysAfterRound, lateAfterDays, holdLapseHours } = prepared
  const counts = ACTIVITIES.filter((one) => counted.includes(one)).map((one) => words(one))
  return (
    <FactList
      facts={[
        [t('cap'), formatMinutes(cap, locale)],
        [t('counts'), counts.join(', ')],
        [t('responseDays'), String(responseWorkingDays)],
        [t('lateAfterDays'), String(lateAfterDays)],
        [t('logDaysAfterRound'), String(logDaysAfterRound)],
        [t('holdLapseHours'), String(holdLapseHours)],
        [t('missedDraws'), t(`missedDrawsOf.${prepared.missedDraws}`)],
        [t('groupDraws'), t(`groupDrawsOf.${prepared.groupDraws}`)],
      ]}
    />
  )
}

/** The way to prepare the next round, where nothing is prepared. */
export function PrepareCard({ locale, before }: { locale: Locale; before: { name: string } }) {
  const t = useTranslations('rounds')
  return (
    <Card heading={t('prepareHeading')} labelledBy="prepare-round" as="section">
      <p className="mb-4 max-w-[66ch]">{t('prepareText', { name: before.name })}</p>
      <ButtonLink href={pagePath(locale, '/lead/rounds/prepare')} variant="secondary">
        {t('prepareStep')}
      </ButtonLink>
    </Card>
  )
}
