import { useLocale, useTranslations } from 'next-intl'
import { Drawn } from '@/components/ui/drawn'
import type { Fact } from '@/components/ui/fact-list'
import { TextLink } from '@/components/ui/text-link'
import type { RegisteredContact } from '@/lib/capabilities/find-registered'
import type { Registered } from '@/lib/capabilities/search-register'
import { dayOf } from '@/lib/calendar/days'
import { formatDay } from '@/lib/i18n/formats'
import type { HostChoices } from '@/lib/i18n/host-words'
import { formatPhoneNumber, phoneHref } from '@/lib/people/phone-format'
import { CapabilityFacts } from './capability-facts'
import { useCapabilityWords } from './use-capability-words'

export const REGISTER_PANE_HEADING = 'register-pane'

type RegisteredPaneProps = {
  /** With whom to call once it is chosen: that is noted in the access log. */
  registered: Registered | RegisteredContact
  municipalities: HostChoices['municipalities']
  /** Where it is chosen; none for the buyers' line, which is told nobody to call. */
  choose: string | null
}

/** One of the register beside its list. */
export function RegisteredPane({ registered, municipalities, choose }: RegisteredPaneProps) {
  const t = useTranslations('preparedness.register')
  const words = useCapabilityWords(municipalities)
  const locale = useLocale()
  return (
    <Drawn as="div">
      <h2 id={REGISTER_PANE_HEADING} className="text-xl! wrap-anywhere">
        {registered.company}
      </h2>
      <p className="mt-1 mb-4">{words.division(registered)}</p>
      <CapabilityFacts
        capability={registered}
        municipalities={municipalities}
        more={'contact' in registered ? contactFacts(registered, t) : []}
      />
      {'contact' in registered ? (
        <p className="text-muted mt-4 text-sm">{t('told', { day: formatDay(dayOf(registered.toldAt), locale) })}</p>
      ) : choose === null ? (
        <p className="text-muted mt-4 text-sm">{t('showToBuyer', { day: formatDay(registered.validUntil, locale) })}</p>
      ) : (
        <p className="mt-4">
          <TextLink href={choose} className="inline-flex min-h-11 items-center">
            {t('showContact')}
          </TextLink>
        </p>
      )}
    </Drawn>
  )
}

type Words = ReturnType<typeof useTranslations<'preparedness.register'>>

function contactFacts({ contact, email, contactPhone, phone }: RegisteredContact, t: Words): Fact[] {
  const call = (number: string | null) =>
    number && <TextLink href={phoneHref(number)}>{formatPhoneNumber(number)}</TextLink>
  return [
    [t('contact'), contact],
    [t('phone'), call(contactPhone)],
    [t('email'), email && <TextLink href={`mailto:${email}`}>{email}</TextLink>],
    [t('outside'), call(phone) ?? t('noOutside')],
  ]
}
