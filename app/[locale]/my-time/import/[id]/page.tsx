import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormWords } from '@/components/form/form-words'
import { PlanPage } from '@/components/imports/plan-page'
import { pageActor } from '@/lib/auth/page-actor'
import { OUTCOMES } from '@/lib/imports/codes'
import { findImport } from '@/lib/imports/find-import'
import { readPage, type Query } from '@/lib/lists/query'
import { beginImportAction, completeImportAction, discardImportAction } from './actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('ownTime.fromFile'))('planTitle') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, query, advisor] = await Promise.all([params, searchParams, pageActor(['advisor'])])
  const found = await findImport(advisor, id)
  if (!found) notFound()
  return (
    <FormWords>
      <PlanPage
        found={found}
        only={OUTCOMES.find((outcome) => outcome === query.visa) ?? null}
        page={readPage(query)}
        actions={{ complete: completeImportAction, begin: beginImportAction, discard: discardImportAction }}
      />
    </FormWords>
  )
}
