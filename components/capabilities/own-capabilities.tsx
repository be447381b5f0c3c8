import { useLocale, useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import type { OwnCapability, OwnCompany } from '@/lib/capabilities/list-own-capabilities'
import { formatDay } from '@/lib/i18n/formats'
import type { HostChoices } from '@/lib/i18n/host-words'
import { pagePath } from '@/lib/i18n/routes'
import { formatPhoneNumber } from '@/lib/people/phone-format'
import type { FormAction } from '@/lib/refusals/result'
import { CapabilityFacts } from './capability-facts'
import { useCapabilityWords } from './use-capability-words'

type Shared = { municipalities: HostChoices['municipalities']; withdraw: FormAction<void> }

/** What the contact's companies have said that they can deliver, each with what can be done about it. */
export function OwnCapabilities({ companies, ...shared }: Shared & { companies: readonly OwnCompany[] }) {
  const t = useTranslations('preparedness')
  const locale = useLocale()
  return (
    <div className="max-w-[52rem] space-y-12">
      {companies.map((company) => {
        const { id, name, verified, capabilities } = company
        return (
          <section key={id} aria-labelledby={id} className="space-y-4">
            <h2 id={id} className="wrap-anywhere">
              {name}
            </h2>
            {!verified && <Notice heading={t('notChecked', { company: name })} level={3} />}
            {verified && capabilities.length === 0 && <p className="text-muted">{t('empty', { company: name })}</p>}
            {capabilities.length > 0 && (
              <ul className="space-y-4">
                {capabilities.map((capability) => (
                  <OwnCard key={capability.id} {...shared} {...{ company, capability }} />
                ))}
              </ul>
            )}
            {verified && (
              <ButtonLink
                href={pagePath(locale, '/preparedness/new', {}, { company: id })}
                variant={capabilities.length > 0 ? 'secondary' : 'primary'}
              >
                {companies.length > 1 ? t('addFor', { company: name }) : t('add')}
              </ButtonLink>
            )}
          </section>
        )
      })}
    </div>
  )
}

type OwnCardProps = Shared & { company: OwnCompany; capability: OwnCapability }

function OwnCard({ company, capability, municipalities, withdraw }: OwnCardProps) {
  const t = useTranslations('preparedness')
  const words = useCapabilityWords(municipalities)
  const locale = useLocale()
  const { id, ended, validUntil, phone } = capability
  const name = words.division(capability)
  return (
    <Card as="li" heading={name} level={3}>
      {ended && <p className="text-warn mb-3 font-semibold">{t('ended', { day: formatDay(validUntil, locale) })}</p>}
      <CapabilityFacts
        {...{ capability, municipalities }}
        more={[[t('form.phone'), phone && formatPhoneNumber(phone)]]}
      />
      <div className="mt-4 flex flex-wrap gap-3">
        {company.verified && (
          <ButtonLink
            href={pagePath(locale, '/preparedness/[id]', { id })}
            variant="secondary"
            size="compact"
            aria-label={t('changeOf', { division: name })}
          >
            {t('change')}
          </ButtonLink>
        )}
        <ButtonForm
          action={withdraw}
          hidden={{ companyId: company.id, capabilityId: id }}
          word={t('withdraw')}
          about={name}
          variant="danger"
        />
      </div>
    </Card>
  )
}
