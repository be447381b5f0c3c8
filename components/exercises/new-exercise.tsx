import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/form/select-field'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { DIVISIONS } from '@/lib/advisors/codes'
import type { RegisterFilter } from '@/lib/capabilities/register-filter'
import type { HostChoices } from '@/lib/i18n/host-words'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'
import { ExerciseForm } from './exercise-form'

type NewExerciseProps = {
  locale: Locale
  municipalities: HostChoices['municipalities']
  filter: RegisterFilter
  /** How many would be asked; null before it is said of what. */
  count: number | null
  requestId: string
  action: FormAction<never>
}

/** First whom to ask, which the address keeps, and then what: nothing is sent before it is seen how many get it. */
export function NewExercise({ locale, municipalities, filter, count, requestId, action }: NewExerciseProps) {
  const t = useTranslations('exercises.form')
  const toList = useTranslations('exercises')('toList')
  const divisions = useTranslations('trailEvents.words.divisions')
  return (
    <div className="max-w-[48rem] space-y-6">
      <PageHeader
        eyebrow={<TextLink href={pagePath(locale, '/preparedness-register/exercises')}>{toList}</TextLink>}
        heading={t('title')}
      />
      <form action={pagePath(locale, '/preparedness-register/exercises/new')} aria-label={t('whom')}>
        <h2 className="mb-3">{t('whom')}</h2>
        <div className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
          <SelectField<RegisterFilter>
            id="whom-division"
            name="division"
            label={t('division')}
            emptyLabel={t('choose')}
            width="full"
            options={DIVISIONS.map((value) => ({ value, label: `${value} ${divisions(value)}` }))}
            defaultValue={filter.division}
          />
          <SelectField<RegisterFilter>
            id="whom-place"
            name="place"
            label={t('place')}
            emptyLabel={t('anywhere')}
            width="full"
            options={[...municipalities]}
            defaultValue={filter.place}
          />
          <Button type="submit" variant="secondary">
            {t('show')}
          </Button>
        </div>
        {count !== null && (
          <p role="status" className="font-strong mt-3">
            {t('count', { count })}
          </p>
        )}
        {count === 0 && <p className="mt-2">{t('none')}</p>}
      </form>
      {filter.division && count ? <ExerciseForm {...{ filter, requestId, action }} division={filter.division} /> : null}
    </div>
  )
}
