import { getLocale, getTranslations } from 'next-intl/server'
import { ManagedList } from '@/components/trainings/managed-list'
import { ButtonLink } from '@/components/ui/button'
import { FilterChips } from '@/components/ui/filter-chips'
import { ListHeader } from '@/components/ui/list-header'
import { TextLink } from '@/components/ui/text-link'
import { pageActor } from '@/lib/auth/page-actor'
import { pagePath } from '@/lib/i18n/routes'
import type { Query } from '@/lib/lists/query'
import { AT_THE_DOOR } from '@/lib/trainings/access'
import { listManagedTrainings, type ManagedTraining } from '@/lib/trainings/list-managed-trainings'

const bySwedish = new Intl.Collator('sv').compare

export async function generateMetadata() {
  return { title: (await getTranslations('trainingStaff'))('title') }
}

type Props = { searchParams: Promise<Query> }

export default async function Page({ searchParams }: Props) {
  const [query, staff, locale, t] = await Promise.all([
    searchParams,
    pageActor(AT_THE_DOOR),
    getLocale(),
    getTranslations('trainingStaff'),
  ])
  const [allComing, allPast] = await Promise.all([
    listManagedTrainings(staff, 'coming'),
    listManagedTrainings(staff, 'past'),
  ])
  const names = [...new Set([...allComing, ...allPast].flatMap(({ partners }) => partners))].sort(bySwedish)
  const chosen = names.find((name) => name === query.with)
  const shown = (trainings: readonly ManagedTraining[]) =>
    trainings.filter(({ partners }) => !chosen || partners.includes(chosen))
  const [coming, past] = [shown(allComing), shown(allPast)]
  const chips = [undefined, ...names].map((name) => ({
    href: pagePath(locale, '/trainings/manage', {}, { with: name }),
    text: name ?? t('everyTraining'),
    current: name === chosen,
  }))
  const arranges = staff.role !== 'advisor'
  return (
    <>
      <ListHeader
        heading={t('title')}
        found={t('coming')}
        chips={names.length > 0 && <FilterChips label={t('togetherLabel')} chips={chips} />}
        actions={
          arranges && (
            <ButtonLink href={pagePath(locale, '/trainings/manage/new')} size="compact">
              {t('new')}
            </ButtonLink>
          )
        }
      />
      <div className="space-y-12">
        <ManagedList captionHidden caption={t('coming')} trainings={coming} locale={locale} past={false} />
        <ManagedList caption={t('past')} trainings={past} locale={locale} past />
        <p className="text-muted text-sm">{t('lead')}</p>
        {arranges && (
          <p>
            <TextLink href={pagePath(locale, '/lead/trainings')}>{t('figures')}</TextLink>
          </p>
        )}
      </div>
    </>
  )
}
