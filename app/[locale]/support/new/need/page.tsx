import { getTranslations } from 'next-intl/server'
import { BuyerNames } from '@/components/cases/buyer-names'
import { IntakePage } from '@/components/intake/intake-page'
import { NeedForm } from '@/components/intake/need-form'
import { host } from '@/lib/config/host'
import { draftToken } from '@/lib/intake/draft-cookie'
import { findDraft } from '@/lib/intake/find-draft'
import { saveNeedAction } from '../actions'
import { leadToStart } from '../lead-to-start'

export async function generateMetadata() {
  return { title: (await getTranslations('intake.need'))('heading') }
}

export default async function Page() {
  await leadToStart()
  const [t, draft] = await Promise.all([getTranslations('intake.need'), draftToken().then(findDraft)])
  return (
    <IntakePage step={1} heading={t('heading')} back="/support/new" byPhone={draft?.answers.byPhone}>
      <BuyerNames names={host().municipalities.map(({ fullName }) => fullName)} />
      <NeedForm action={saveNeedAction} defaults={draft?.answers.need} />
    </IntakePage>
  )
}
