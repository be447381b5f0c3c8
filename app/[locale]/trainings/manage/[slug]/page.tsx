import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { ButtonForm } from '@/components/form/button-form'
import { EvaluationsSummary } from '@/components/trainings/evaluations-summary'
import { ManagedMoves } from '@/components/trainings/managed-moves'
import { AddParticipantForm } from '@/components/trainings/participant-forms'
import { ParticipantSection } from '@/components/trainings/participant-section'
import { Details } from '@/components/ui/details'
import { NeedsList } from '@/components/trainings/needs-list'
import { ParticipantLists } from '@/components/trainings/participant-lists'
import { SentMessages } from '@/components/trainings/sent-messages'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { pageActor } from '@/lib/auth/page-actor'
import { mayStandInAddress } from '@/lib/cases/sought-text'
import { pagePath } from '@/lib/i18n/routes'
import { readPage, type Query } from '@/lib/lists/query'
import { AT_THE_DOOR } from '@/lib/trainings/access'
import type { TrainingStatus } from '@/lib/trainings/codes'
import { findManagedTraining } from '@/lib/trainings/find-managed-training'
import { FEWEST_ANSWERS, listEvaluations } from '@/lib/evaluations/list-evaluations'
import { listNeeds } from '@/lib/registrations/list-needs'
import { listParticipants } from '@/lib/registrations/list-participants'
import { participantsQuery, readParticipants } from '@/lib/registrations/participants-shown'
import { listTrainingMessages } from '@/lib/registrations/list-training-messages'
import { FIRST_COME_HOURS, OFFER_ENDS_HOURS_BEFORE, OFFER_HOURS } from '@/lib/trainings/seats'
import { whenWords } from '@/lib/trainings/when-words'
import { searchListAction } from '../../../lists/actions'
import {
  addParticipantAction,
  correctParticipantAction,
  giveSeatAction,
  publishTrainingAction,
  removeParticipantAction,
} from './actions'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Query>
}

export async function generateMetadata() {
  return { title: (await getTranslations('trainingStaff.page'))('participants') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ slug }, query, staff, locale, t] = await Promise.all([
    params,
    searchParams,
    pageActor(AT_THE_DOOR),
    getLocale(),
    getTranslations('trainingStaff'),
  ])
  const training = await findManagedTraining(staff, slug)
  if (!training) notFound()
  const { id, version, status, titleSv, taken, seats } = training
  const arranger = staff.role === 'advisor' ? null : staff
  const [participants, messages, needs, evaluations] = await Promise.all([
    listParticipants(staff, id),
    listTrainingMessages(staff, id),
    arranger && listNeeds(arranger, id),
    arranger && listEvaluations(arranger, id),
  ])
  const now = new Date()
  const here = (participant?: string) =>
    pagePath(
      locale,
      '/trainings/manage/[slug]',
      { slug },
      { ...participantsQuery(readParticipants(query)), deltagare: participant },
    )
  const chosen = arranger && participants.find(({ id }) => id === [query.deltagare].flat()[0])
  const before = training.startsAt > now
  const asked = readParticipants(query)
  if (!mayStandInAddress(asked.q)) redirect(pagePath(locale, '/trainings/manage/[slug]', { slug }))
  return (
    <>
      <Breadcrumb label={t('title')} crumbs={[{ href: pagePath(locale, '/trainings/manage'), text: t('back') }]} />
      <PageHeader
        eyebrow={t(`status.${status as TrainingStatus}`)}
        heading={<span lang="sv">{titleSv}</span>}
        lead={`${whenWords(training, locale)}. ${t('page.seats', { taken, seats })}.`}
      />
      <div className="space-y-6">
        {arranger && status === 'draft' && (
          <Notice heading={t('page.publishText')}>
            <ButtonForm
              action={publishTrainingAction}
              hidden={{ slug, version: String(version) }}
              word={t('page.publish')}
            />
          </Notice>
        )}
        <ManagedMoves training={training} arranges={arranger !== null} locale={locale} now={now} />
        <section className="space-y-4">
          <ParticipantLists
            {...{ participants, asked, slug, locale }}
            page={readPage(query)}
            search={searchListAction}
            files={arranger !== null}
            change={arranger ? (id) => `${here(id)}#deltagare` : null}
            giveSeat={arranger && before && taken < seats ? giveSeatAction : null}
          />
          {before && participants.some(({ status }) => status !== 'seated') && (
            <p className="text-muted max-w-[66ch] text-sm">
              {t('page.offerRule', { hours: OFFER_HOURS, before: OFFER_ENDS_HOURS_BEFORE, first: FIRST_COME_HOURS })}
            </p>
          )}
          {arranger && status === 'published' && training.endsAt > now && (
            <Details summary={t('participant.addHeading')}>
              <div className="max-w-[44rem] space-y-4">
                <p className="text-muted">{t('participant.addText')}</p>
                <AddParticipantForm action={addParticipantAction} slug={slug} requestId={randomUUID()} />
              </div>
            </Details>
          )}
        </section>
        {chosen && (
          <ParticipantSection
            participant={chosen}
            slug={slug}
            back={here()}
            correct={correctParticipantAction}
            remove={removeParticipantAction}
          />
        )}
        {messages.length > 0 && (
          <section aria-labelledby="meddelanden" className="max-w-[44rem] scroll-mt-6 space-y-4">
            <h2 id="meddelanden">{t('page.messages')}</h2>
            <SentMessages messages={messages} locale={locale} />
          </section>
        )}
        {needs && (before || needs.length > 0) && (
          <section aria-labelledby="needs" className="max-w-[44rem] space-y-4">
            <h2 id="needs">{t('page.needs')}</h2>
            <p className="text-muted">{t('page.needsText')}</p>
            <NeedsList needs={needs} />
          </section>
        )}
        {evaluations && !before && (
          <section aria-labelledby="evaluation" className="max-w-[44rem] space-y-4">
            <h2 id="evaluation">{t('page.evaluation')}</h2>
            <EvaluationsSummary evaluations={evaluations} fewest={FEWEST_ANSWERS} locale={locale} />
          </section>
        )}
      </div>
    </>
  )
}
