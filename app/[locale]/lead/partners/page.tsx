import { getLocale, getTranslations } from 'next-intl/server'
import { AddPartnerForm } from '@/components/partners/add-partner-form'
import { PartnerList } from '@/components/partners/partner-list'
import { ButtonLink } from '@/components/ui/button'
import { ListHeader } from '@/components/ui/list-header'
import { pageActor } from '@/lib/auth/page-actor'
import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import { pagePath } from '@/lib/i18n/routes'
import { listPartners } from '@/lib/partners/list-partners'
import { partnerPath } from '@/lib/partners/partner-link'
import { addMemberAction, addPartnerAction, endPartnerAction, revokeMemberAction, setTermsAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('partnerLead'))('title') }
}

export default async function Page() {
  const lead = await pageActor(['project-lead'])
  const [t, contacts, form, locale, partners] = await Promise.all([
    getTranslations('partnerLead'),
    getTranslations('partnerContacts'),
    getTranslations('form'),
    getLocale(),
    listPartners(lead),
  ])
  return (
    <>
      <ListHeader
        heading={t('title')}
        actions={
          <ButtonLink href={pagePath(locale, '/lead/partners/contacts')} variant="secondary" size="compact">
            {contacts('title')}
          </ButtonLink>
        }
      />
      <div className="space-y-8">
        <PartnerList
          partners={partners}
          actions={{
            end: endPartnerAction,
            addMember: addMemberAction,
            revokeMember: revokeMemberAction,
            setTerms: setTermsAction,
          }}
          linkOf={(code) => config().appUrl + partnerPath(locale, code)}
        />
        <p className="text-muted measure text-sm">{t('lead')}</p>
        <section aria-labelledby="add" className="max-w-[36rem] space-y-4">
          <h2 id="add">{t('addHeading')}</h2>
          <AddPartnerForm
            action={addPartnerAction}
            municipalities={[...host().municipalities]
              .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
              .map(({ code, name }) => ({ value: code, label: name }))}
            words={{
              kind: t('kind'),
              kinds: {
                municipality: t('kinds.municipality'),
                'trade-organisation': t('kinds.trade-organisation'),
              },
              name: t('name'),
              nameHint: t('nameHint', { place: host().municipalities[0]?.fullName ?? '' }),
              code: t('code'),
              codeHint: t('codeHint'),
              municipality: t('municipality'),
              choose: form('choose'),
              add: t('add'),
              added: t('added'),
            }}
          />
        </section>
      </div>
    </>
  )
}
