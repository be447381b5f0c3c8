import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import { phoneHref } from '@/lib/people/phone-format'

export type Line = { phone: string; hours: string }

/** The number to call and when somebody is there. */
export function LinePhone({ phone, hours }: Line) {
  const t = useTranslations('buyers')
  return (
    <p>
      <TextLink href={phoneHref(phone)} className="font-strong inline-flex min-h-12 items-center gap-2 text-lg">
        <Icon name="phone" />
        {t('call', { phone: unbroken(phone) })}
      </TextLink>
      <span className="text-muted block">{t('hours', { hours })}</span>
    </p>
  )
}

/** On one line: a telephone number is read as one. */
function unbroken(phone: string): string {
  return phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2060-\u2060')
}
