import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseStep } from '@/components/cases/case-step'
import { ReceiptPage } from '@/components/proofs/receipt-page'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { findReceipt } from '@/lib/time/find-receipt'

type Props = { params: Promise<{ number: string; entry: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('proof.receiptPage'))('title') }
}

export default async function Page({ params }: Props) {
  const [{ number, entry: entryId }, actors, t, locale] = await Promise.all([
    params,
    pageActors(['project-lead', 'advisor', 'auditor', 'company-contact']),
    getTranslations('proof.receiptPage'),
    getLocale(),
  ])
  const seen = await findVisibleCase(actors, number)
  const found = seen && (await findReceipt(seen.viewer, entryId))
  if (!found || found.caseId !== seen?.supportCase.id) notFound()
  const { viewer, supportCase } = seen
  const { canonical, size, signedAt, receipt } = found
  const place = receipt && size !== null && signedAt ? { index: receipt.index, size, signedAt } : null
  return (
    <CaseStep
      number={number}
      company={viewer.role === 'company-contact' ? supportCase.statedName : supportCase.companyName}
      heading={t('title')}
      lead={t('lead')}
    >
      <ReceiptPage locale={locale} entryId={entryId} canonical={canonical} place={place} />
    </CaseStep>
  )
}
