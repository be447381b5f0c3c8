import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { NewExercise } from '@/components/exercises/new-exercise'
import { pageActor } from '@/lib/auth/page-actor'
import { readRegisterFilter } from '@/lib/capabilities/register-filter'
import { countRegister } from '@/lib/exercises/count-register'
import { hostChoices } from '@/lib/i18n/host-words'
import type { Query } from '@/lib/lists/query'
import { openExerciseAction } from '../actions'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('exercises.form'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [query, lead, locale] = await Promise.all([searchParams, pageActor(['project-lead']), getLocale()])
  const { municipalities } = hostChoices(locale)
  const filter = readRegisterFilter(query, municipalities.map(({ value }) => value)) // prettier-ignore
  const { division, place } = filter
  const count = division ? await countRegister(lead, division, place) : null
  return (
    <NewExercise {...{ locale, municipalities, filter, count }} requestId={randomUUID()} action={openExerciseAction} />
  )
}
