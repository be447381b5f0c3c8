import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { addDays, today } from '@/lib/calendar/days'
import type { FormAction } from '@/lib/refusals/result'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { preparedDefaults } from '@/lib/rounds/prepared-defaults'
import type { PreparedRound } from '@/lib/rounds/prepared-round'
import { proposedRules } from '@/lib/rounds/proposed-rules'
import { proposedTargets } from '@/lib/rounds/proposed-targets'
import type { ListedRound } from '@/lib/rounds/round'
import type { Targets } from '@/lib/rounds/targets'
import { PrepareRoundForm } from './prepare-round-form'
import { useRoundWords } from './round-words'

type PrepareRoundPageProps = {
  locale: Locale
  prepared: PreparedRound | null
  /** The newest round, whose rules are proposed where nothing is prepared. */
  before: ListedRound | undefined
  targets: Targets | undefined
  prepare: FormAction<never>
  hasDirectory: boolean
  responseWorkingDays: number
}

export function PrepareRoundPage(props: PrepareRoundPageProps) {
  const { locale, prepared, before, targets, prepare, hasDirectory, responseWorkingDays } = props
  const t = useTranslations('rounds')
  const fields = useRoundWords(hasDirectory)
  const situation = { locale, responseWorkingDays, hasDirectory }
  const defaults = prepared
    ? preparedDefaults(prepared, situation)
    : {
        ...proposedRules(before, situation),
        ...proposedTargets(targets && { ...targets, endsOn: null }, locale),
        opensOn: dayAfter(targets?.endsOn),
      }
  return (
    <div className="max-w-[44rem]">
      <PageHeader eyebrow={t('heading')} heading={t('prepareTitle')} />
      <div className="space-y-8">
        {before && !prepared && <p className="max-w-[66ch]">{t('sameAs', { name: before.name })}</p>}
        <PrepareRoundForm
          {...fields}
          action={prepare}
          prepared={prepared}
          defaults={defaults}
          words={{ opensOn: t('opensOn'), opensOnHint: t('opensOnHint'), save: t('prepareSave') }}
        >
          <ButtonLink href={pagePath(locale, '/lead/rounds')} variant="quiet">
            {t('prepareBack')}
          </ButtonLink>
        </PrepareRoundForm>
      </div>
    </div>
  )
}

/** Where it is known when the round before is meant to end, the next follows on it. */
function dayAfter(endsOn: string | null | undefined): string {
  return endsOn && endsOn >= today() ? addDays(endsOn, 1) : ''
}
