import { getTranslations } from 'next-intl/server'
import { FormWords } from '@/components/form/form-words'
import { ImportPage } from '@/components/imports/import-page'
import { pageActor } from '@/lib/auth/page-actor'
import { listImports } from '@/lib/imports/list-imports'
import { issueOfAddress } from '@/lib/refusals/address-issue'

type Props = { searchParams: Promise<{ fel?: string | string[]; vanta?: string | string[] }> }

export async function generateMetadata() {
  return { title: (await getTranslations('ownTime.fromFile'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [{ fel, vanta }, errors, advisor] = await Promise.all([
    searchParams,
    getTranslations('errors'),
    pageActor(['advisor']),
  ])
  const issue = issueOfAddress(fel, vanta)
  const error = issue && errors(issue.code, issue.facts)
  return (
    <FormWords>
      <ImportPage imports={await listImports(advisor)} error={error} />
    </FormWords>
  )
}
