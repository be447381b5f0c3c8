import { getTranslations } from 'next-intl/server'
import { ContactForm } from '@/components/intake/contact-form'
import { IntakePage } from '@/components/intake/intake-page'
import { Notice } from '@/components/ui/notice'
import { actAs } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { draftToken } from '@/lib/intake/draft-cookie'
import { findDraft } from '@/lib/intake/find-draft'
import { companyInput } from '@/lib/cases/application-inputs'
import { saveContactAction } from '../actions'
import { leadToStart } from '../lead-to-start'

export async function generateMetadata() {
  return { title: (await getTranslations('intake.contact'))('heading') }
}

export default async function Page() {
  await leadToStart()
  const [t, draft, person] = await Promise.all([
    getTranslations('intake.contact'),
    draftToken().then(findDraft),
    currentPerson(),
  ])
  const contact = person && !draft?.answers.byPhone ? actAs(person, 'company-contact') : null
  const known = contact ? { name: contact.name, email: person?.email ?? '' } : undefined
  const sole = companyInput.safeParse(draft?.answers.company).data?.orgNumber.kind === 'sole'
  return (
    <IntakePage step={3} heading={t('heading')} back="/support/new/company" byPhone={draft?.answers.byPhone}>
      {sole && (
        <Notice heading={t('soleHeading')}>
          <p>{t('soleText')}</p>
        </Notice>
      )}
      <ContactForm action={saveContactAction} defaults={draft?.answers.contact ?? known} />
    </IntakePage>
  )
}
