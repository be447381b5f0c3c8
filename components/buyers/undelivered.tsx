import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { QuestionView } from '@/lib/buyers/question-view'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { faultWord, maySendAgain } from '@/lib/mail/mail-state'
import { formatPhoneNumber, phoneHref } from '@/lib/people/phone-format'
import type { FormAction } from '@/lib/refusals/result'

type UndeliveredProps = {
  locale: Locale
  question: Pick<QuestionView, 'number' | 'phone' | 'undelivered'>
  /** Left out for who may read only. */
  action?: FormAction<void>
}

/** Mails that the asker has not got, why, and what to do: call, or send again. */
export function Undelivered({ locale, question: { number, phone, undelivered }, action }: UndeliveredProps) {
  const t = useTranslations('buyersLine.undelivered')
  const faults = useTranslations('jobs.faults')
  if (undelivered.length === 0) return null
  return (
    <Notice tone="warn" heading={t('heading')}>
      <ul className="space-y-4">
        {undelivered.map(({ id, version, template, state, fault, queuedAt }) => (
          <li key={id} className="space-y-2">
            <p>
              {t(template)} <time dateTime={queuedAt.toISOString()}>{formatInstant(queuedAt, locale)}</time>
              {'. '}
              {fault && `${faults(faultWord(fault, state))}. `}
              {t(state)}
            </p>
            {action && maySendAgain({ state, template, fault }) && (
              <ButtonForm
                action={action}
                hidden={{ number, mailId: id, version }}
                word={t('retry')}
                about={t(template)}
                done={t('retried')}
                variant="secondary"
              />
            )}
          </li>
        ))}
      </ul>
      {phone && (
        <p>
          {t('call')} <TextLink href={phoneHref(phone)}>{formatPhoneNumber(phone)}</TextLink>
        </p>
      )}
    </Notice>
  )
}
