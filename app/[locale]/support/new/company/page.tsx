import { getLocale, getTranslations } from 'next-intl/server'
import { CompanyForm } from '@/components/intake/company-form'
import { IntakePage } from '@/components/intake/intake-page'
import { host } from '@/lib/config/host'
import { draftToken } from '@/lib/intake/draft-cookie'
import { findDraft } from '@/lib/intake/find-draft'
import { saveCompanyAction } from '../actions'
import { leadToStart } from '../lead-to-start'

export async function generateMetadata() {
  return { title: (await getTranslations('intake.company'))('heading') }
}

export default async function Page() {
  await leadToStart()
  const [t, locale, draft] = await Promise.all([
    getTranslations('intake.company'),
    getLocale(),
    draftToken().then(findDraft),
  ])
  const { county, municipalities, industries, employeeBands } = host()
  const named = (list: { code: string; label: { sv: string; en: string } }[]) =>
    list.map(({ code, label }) => ({ value: code, label: label[locale] }))
  return (
    <IntakePage step={2} heading={t('heading')} back="/support/new/need" byPhone={draft?.answers.byPhone}>
      <CompanyForm
        action={saveCompanyAction}
        defaults={draft?.answers.company}
        county={county.name}
        municipalities={[...municipalities]
          .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
          .map(({ code, name }) => ({ value: code, label: name }))}
        industries={named(industries)}
        employeeBands={named(employeeBands)}
      />
    </IntakePage>
  )
}
