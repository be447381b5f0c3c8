import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CheckInList } from '@/components/trainings/check-in-list'
import { StepOfTraining } from '@/components/trainings/step-of-training'
import { When } from '@/components/trainings/when'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { pageActor } from '@/lib/auth/page-actor'
import { pagePath } from '@/lib/i18n/routes'
import { AT_THE_DOOR } from '@/lib/trainings/access'
import { DOORS_OPEN_HOURS } from '@/lib/registrations/check-in'
import { findManagedTraining } from '@/lib/trainings/find-managed-training'
import { listParticipants } from '@/lib/registrations/list-participants'
import { checkInAction, undoCheckInAction } from './actions'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('trainingStaff.door'))('title') }
}

export default async function Page({ params }: Props) {
  const [{ slug }, staff, locale, t] = await Promise.all([
    params,
    pageActor(AT_THE_DOOR),
    getLocale(),
    getTranslations('trainingStaff.door'),
  ])
  const training = await findManagedTraining(staff, slug)
  if (!training) notFound()
  const participants = await listParticipants(staff, training.id)
  const guests = participants
    .filter(({ status }) => status === 'seated')
    .map(({ id, name, organisation, checkedInAt }) => ({ id, name, organisation, checkedInAt }))
  const now = new Date()
  const early = training.startsAt.getTime() - now.getTime() > DOORS_OPEN_HOURS * 3_600_000
  return (
    <>
      <Breadcrumb
        label={t('title')}
        crumbs={[{ href: pagePath(locale, '/trainings/manage/[slug]', { slug }), text: training.titleSv }]}
      />
      <header className="mb-6 space-y-1">
        <h1>{t('title')}</h1>
        <p className="text-muted">
          <When held={training} locale={locale} />
        </p>
      </header>
      <StepOfTraining training={training} arranges={staff.role !== 'advisor'} step="checkIn" now={now}>
        {early ? (
          <Notice heading={t('tooEarly')} />
        ) : (
          <CheckInList
            guests={guests}
            slug={slug}
            actions={{ checkIn: checkInAction, undo: undoCheckInAction }}
            over={training.endsAt <= now}
          />
        )}
      </StepOfTraining>
    </>
  )
}
