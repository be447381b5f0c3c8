import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { ButtonForm } from '@/components/form/button-form'
import { EvaluationsSummary } from '@/components/trainings/evaluations-summary'
import { ManagedMoves } from '@/components/trainings/managed-moves'
import { AddParticipantForm } from '@/components/trainings/participant-forms'
import { ParticipantPane } from '@/components/trainings/participant-pane'
import { ParticipantsHead } from '@/components/trainings/participants-head'
import { TrainingGlance, TrainingTag } from '@/components/trainings/training-glance'
import { Details } from '@/components/ui/details'
import { NeedsList } from '@/components/trainings/needs-list'
import { ParticipantLists } from '@/components/trainings/participant-lists'
import { SentMessages } from '@/components/trainings/sent-messages'
import { Notice } from '@/components/ui/notice'
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
import { participantsQuery, participantsShown, readParticipants } from '@/lib/registrations/participants-shown'
import { listTrainingMessages } from '@/lib/registrations/list-training-messages'
import { FIRST_COME_HOURS, OFFER_ENDS_HOURS_BEFORE, OFFER_HOURS } from '@/lib/trainings/seats'
import { whenWords } from '@/lib/trainings/when-words'
import { listViews } from '@/lib/views/list-views'
import { removeViewAction, saveViewAction, searchListAction } from '../../../lists/actions'
import {
  addParticipantAction,
  correctParticipantAction,
  giveSeatAction,
  publishTrainingAction,
  removeParticipantAction,
} from './actions'

const LIST = { search: searchListAction, saveView: saveViewAction, removeView: removeViewAction }

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
  const { id, version, status, taken, seats } = training
  const arranger = staff.role === 'advisor' ? null : staff
  const [participants, messages, views, needs, evaluations] = await Promise.all([
    listParticipants(staff, id),
    listTrainingMessages(staff, id),
    listViews(staff, 'participants'),
    arranger && listNeeds(arranger, id),
    arranger && listEvaluations(arranger, id),
  ])
  const now = new Date()
  const [asked, page] = [readParticipants(query), readPage(query)]
  if (!mayStandInAddress(asked.q)) redirect(pagePath(locale, '/trainings/manage/[slug]', { slug }))
  const at = page > 1 ? String(page) : undefined
  const here = pagePath(locale, '/trainings/manage/[slug]', { slug }, { ...participantsQuery(asked), page: at })
  const chosen = participants.find(({ id }) => id === query.visa)
  const shown = participantsShown(participants, asked)
  const before = training.startsAt > now
  const giveSeat = arranger && before && taken < seats ? giveSeatAction : null
  const line = `${whenWords(training, locale)}. ${t('page.seats', { taken, seats })}.`
  const moves = {
    training: { ...training, status: status as TrainingStatus },
    arranges: arranger !== null,
    locale,
    now,
  }
  return (
    <>
      <ParticipantsHead
        {...{ locale, training, asked, views }}
        mayShare={staff.role === 'project-lead'}
        actions={LIST}
        files={arranger !== null}
        seated={shown.filter(({ status }) => status === 'seated').length}
        waiting={shown.filter(({ status }) => status !== 'seated').length}
        moves={<ManagedMoves {...moves} className="lg:hidden" />}
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
        <div className="space-y-4">
          <ParticipantLists
            {...{ participants, asked, page, slug, locale, giveSeat }}
            chosen={chosen?.id}
            pane={
              chosen ? (
                <ParticipantPane
                  key={chosen.id}
                  {...{ slug, locale, giveSeat }}
                  participant={chosen}
                  turn={participants.filter(({ status }) => status !== 'seated').indexOf(chosen) + 1}
                  close={here}
                  actions={arranger && { correct: correctParticipantAction, remove: removeParticipantAction }}
                />
              ) : (
                <TrainingGlance {...moves} line={line} />
              )
            }
          />
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 lg:hidden">
            <TrainingTag status={moves.training.status} /> {line}
          </p>
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
        </div>
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
