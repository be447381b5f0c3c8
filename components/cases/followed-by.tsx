import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import type { FormAction } from '@/lib/refusals/result'

type FollowedByProps = { number: string; partner: string; end: FormAction<void> }

/** Who may follow the case, what they see of it, and the way to end it. */
export function FollowedBy({ number, partner, end }: FollowedByProps) {
  const t = useTranslations('casePage')
  return (
    <section aria-labelledby="followed-by" className="max-w-[66ch] space-y-3">
      <h2 id="followed-by">{t('followedHeading', { partner })}</h2>
      <p>{t('followedText')}</p>
      <ButtonForm action={end} hidden={{ number }} word={t('followedEnd', { partner })} variant="secondary" />
    </section>
  )
}
