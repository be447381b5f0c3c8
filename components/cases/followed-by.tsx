import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import type { FollowingPartner } from '@/lib/cases/referrers-of'
import type { FormAction } from '@/lib/refusals/result'

type FollowedByProps = { number: string; partner: FollowingPartner; end: FormAction<void> }

/** Who may follow the case, what they see of it, and the way to end it. */
export function FollowedBy({ number, partner: { id: partnerId, name: partner }, end }: FollowedByProps) {
  const t = useTranslations('casePage')
  const headingId = `followed-by-${partnerId}`
  return (
    <section aria-labelledby={headingId} className="max-w-[66ch] space-y-3">
      <h2 id={headingId}>{t('followedHeading', { partner })}</h2>
      <p>{t('followedText')}</p>
      <ButtonForm
        action={end}
        hidden={{ number, partnerId }}
        word={t('followedEnd', { partner })}
        variant="secondary"
      />
    </section>
  )
}
