import { getLocale, getTranslations } from 'next-intl/server'
import { ManagedList } from '@/components/trainings/managed-list'
import { ButtonLink } from '@/components/ui/button'
import { ListHeader } from '@/components/ui/list-header'
import { TextLink } from '@/components/ui/text-link'
import { pageActor } from '@/lib/auth/page-actor'
import { pagePath } from '@/lib/i18n/routes'
import { AT_THE_DOOR } from '@/lib/trainings/access'
import { listManagedTrainings } from '@/lib/trainings/list-managed-trainings'

export async function generateMetadata() {
  return { title: (await getTranslations('trainingStaff'))('title') }
}

export default async function Page() {
  const [staff, locale, t] = await Promise.all([pageActor(AT_THE_DOOR), getLocale(), getTranslations('trainingStaff')])
  const [coming, past] = await Promise.all([listManagedTrainings(staff, 'coming'), listManagedTrainings(staff, 'past')])
  const arranges = staff.role !== 'advisor'
  return (
    <>
      <ListHeader
        heading={t('title')}
        found={t('coming')}
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
