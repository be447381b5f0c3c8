import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Details } from '@/components/ui/details'
import { Drawn } from '@/components/ui/drawn'
import { FactList } from '@/components/ui/fact-list'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { shownEmail } from '@/lib/people/shown-email'
import type { FormAction } from '@/lib/refusals/result'
import type { Participant } from '@/lib/registrations/list-participants'
import { CorrectParticipantForm } from './participant-forms'

export const TRAINING_PANE_HEADING = 'training-pane'

type ParticipantPaneProps = {
  participant: Participant
  /** Their turn among those who wait. */
  turn: number
  slug: string
  locale: Locale
  /** The list without it. */
  close: string
  /** For those who arrange it. */
  actions: { correct: FormAction<never>; remove: FormAction<never> } | null
  /** While it has not begun and a seat is free. */
  giveSeat: FormAction<void> | null
}

/** One of those who signed up, beside the list: how they stand, and what can be changed for them. */
export function ParticipantPane(props: ParticipantPaneProps) {
  const { participant, turn, slug, locale, close, actions, giveSeat } = props
  const t = useTranslations('trainingStaff.participant')
  const page = useTranslations('trainingStaff.page')
  const { id, name, email, organisation, status, registeredAt, offerEndsAt, checkedInAt } = participant
  const at = (instant: Date) => formatInstant(instant, locale)
  const [hidden, waits] = [{ slug, registrationId: id }, status !== 'seated']
  return (
    <div className="space-y-3">
      <h2 id={TRAINING_PANE_HEADING} className="text-xl! wrap-anywhere">
        {name ?? page('forgotten')}
      </h2>
      <Drawn as="div">
        <FactList
          facts={[
            [page('email'), email && <TextLink href={`mailto:${email}`}>{shownEmail(email)}</TextLink>],
            [page('organisation'), organisation],
            [
              t('standing'),
              !waits
                ? t('seated')
                : offerEndsAt
                  ? page('offeredUntil', { until: at(offerEndsAt) })
                  : t('turn', { turn }),
            ],
            [t('registered'), at(registeredAt)],
            [page('came'), checkedInAt && at(checkedInAt)],
          ]}
        />
      </Drawn>
      {giveSeat && waits && !offerEndsAt && (
        <ButtonForm action={giveSeat} hidden={hidden} word={page('giveSeat')} about={name ?? undefined} />
      )}
      {actions && name && (
        <>
          <Details summary={t('change')}>
            <CorrectParticipantForm
              action={actions.correct}
              slug={slug}
              registrationId={id}
              defaults={{ name, email: email ?? '', organisation: organisation ?? '' }}
            />
          </Details>
          {!checkedInAt && (
            <Details summary={t('remove')}>
              <div className="space-y-3">
                <p className="text-muted">{t('removeText')}</p>
                <ButtonForm action={actions.remove} {...{ hidden }} word={t('remove')} about={name} variant="danger" />
              </div>
            </Details>
          )}
        </>
      )}
      <p>
        <TextLink href={close} scroll={false} className="inline-flex min-h-11 items-center">
          {t('close')}
        </TextLink>
      </p>
    </div>
  )
}
