import { useLocale, useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Card } from '@/components/ui/card'
import { FactList } from '@/components/ui/fact-list'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatDay, formatInstant } from '@/lib/i18n/formats'
import type { FormAction } from '@/lib/refusals/result'
import type { WaitingCorrection } from '@/lib/time/find-correction'
import { DeclineCorrectionForm } from './decline-correction-form'

type SecondPersonProps = {
  number: string
  correction: WaitingCorrection
  viewerId: string
  actions: { approve: FormAction<never>; decline: FormAction<never>; withdraw: FormAction<never> }
}

/** What is asked for and what it does, with yes and no for a second person; whoever has asked may take it back. */
export function SecondPerson({ number, correction, viewerId, actions }: SecondPersonProps) {
  const t = useTranslations('casePage.secondPerson')
  const words = useTranslations('caseWords')
  const locale = useLocale()
  const { id, kind, reason, note, askedById, askedByName, askedAt, minutes, activity, workedOn, outside, target } =
    correction
  const hidden = { number, correctionId: id }
  return (
    <div className="space-y-6">
      <Card heading={t('askedHeading')} labelledBy="asked" as="section">
        <FactList
          facts={[
            [t('asker'), t('askerAt', { who: askedByName, when: formatInstant(askedAt, locale) })],
            [
              t('entry'),
              `${formatMinutes(minutes, locale)} ${words(`activities.${activity}`).toLowerCase()}, ${formatDay(workedOn, locale)}`,
            ],
            [t('wish'), t(`kinds.${kind}`, { number: target?.number ?? 'none', company: target?.company ?? '' })],
            [t('reason'), words(`reversalReasons.${reason}`)],
            [t('note'), note],
          ]}
        />
      </Card>
      {askedById === viewerId ? (
        <div className="space-y-3">
          <p className="max-w-[66ch]">{t('own')}</p>
          <ButtonForm action={actions.withdraw} hidden={hidden} word={t('withdraw')} variant="secondary" />
        </div>
      ) : (
        <>
          <section aria-labelledby="approve" className="space-y-3">
            <h2 id="approve">{t('approveHeading')}</h2>
            <p className="max-w-[66ch]">{t(outside ? 'approveOutsideMeans' : 'approveMeans')}</p>
            <ButtonForm action={actions.approve} hidden={hidden} word={t(`approve.${kind}`)} variant="primary" />
          </section>
          <section aria-labelledby="decline" className="space-y-3">
            <h2 id="decline">{t('declineHeading')}</h2>
            <DeclineCorrectionForm action={actions.decline} number={number} correctionId={id} />
          </section>
        </>
      )}
    </div>
  )
}
