import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { casePath } from '@/lib/i18n/routes'
import { phoneHref } from '@/lib/people/phone-format'

type CaseActsProps = {
  number: string
  statedName: string
  contactPhone: string
  /** As on a phone, without their words: among many columns. */
  brief?: boolean
}

/** At the end of a case's row in a list: its telephone and its time, under the thumb. */
export function CaseActs({ number, statedName, contactPhone, brief = false }: CaseActsProps) {
  const t = useTranslations('work')
  const locale = useLocale()
  const about = <span className="sr-only"> {t('aboutCase', { number, company: statedName })}</span>
  const look = { size: 'compact', className: brief ? 'px-2.5!' : 'max-sm:px-2.5' } as const
  const word = brief ? 'sr-only' : 'max-sm:sr-only'
  return (
    <span className="flex gap-2 whitespace-nowrap">
      <ButtonLink
        {...look}
        href={phoneHref(contactPhone)}
        data-call={number}
        variant="secondary"
        icon={<Icon name="phone" />}
      >
        <span className={word}>{t('call')}</span>
        {about}
      </ButtonLink>
      <ButtonLink {...look} href={`${casePath(locale, number)}#log-time`} data-keys="l" icon={<Icon name="clock" />}>
        <span className={word}>{t('log')}</span>
        {about}
      </ButtonLink>
    </span>
  )
}
