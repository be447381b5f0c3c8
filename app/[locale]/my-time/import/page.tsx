import { getLocale, getTranslations } from 'next-intl/server'
import { FormWords } from '@/components/form/form-words'
import { ImportPage } from '@/components/imports/import-page'
import { pageActor } from '@/lib/auth/page-actor'
import { messagesIn } from '@/lib/i18n/messages'
import { listImports } from '@/lib/imports/list-imports'
import { codeOf } from '@/lib/refusals/register'

type Props = { searchParams: Promise<{ fel?: string | string[] }> }

export async function generateMetadata() {
  return { title: (await getTranslations('ownTime.fromFile'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [{ fel }, locale, advisor] = await Promise.all([searchParams, getLocale(), pageActor(['advisor'])])
  const error = typeof fel === 'string' ? messagesIn(locale).errors[codeOf(fel)] : undefined
  return (
    <FormWords>
      <ImportPage imports={await listImports(advisor)} error={error} />
    </FormWords>
  )
}
