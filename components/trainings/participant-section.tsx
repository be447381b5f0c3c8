import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import type { Participant } from '@/lib/registrations/list-participants'
import { CorrectParticipantForm } from './participant-forms'

type ParticipantSectionProps = {
  participant: Participant
  slug: string
  /** The page without this section. */
  back: string
  correct: FormAction<never>
  remove: FormAction<never>
}

/** One of those who signed up, corrected or taken off the list. */
export function ParticipantSection({ participant, slug, back, correct, remove }: ParticipantSectionProps) {
  const t = useTranslations('trainingStaff.participant')
  const { id, name, email, organisation, checkedInAt } = participant
  const defaults = { name: name ?? '', email: email ?? '', organisation: organisation ?? '' }
  return (
    <section id="deltagare" aria-labelledby="participant" className="max-w-[44rem] scroll-mt-6 space-y-5">
      <h2 id="participant" className="wrap-anywhere">
        {t('heading', { name: name ?? '' })}
      </h2>
      <CorrectParticipantForm action={correct} slug={slug} registrationId={id} defaults={defaults} />
      {!checkedInAt && (
        <div className="space-y-3">
          <p className="text-muted">{t('removeText')}</p>
          <ButtonForm action={remove} hidden={{ slug, registrationId: id }} word={t('remove')} variant="danger" />
        </div>
      )}
      <p>
        <TextLink href={back}>{t('back')}</TextLink>
      </p>
    </section>
  )
}
