import { getLocale, getTranslations } from 'next-intl/server'
import { QualityPage } from '@/components/figures/quality-page'
import { pageActor } from '@/lib/auth/page-actor'
import { caseNumberField } from '@/lib/cases/inputs'
import { host } from '@/lib/config/host'
import { choosables } from '@/lib/figures/choosable'
import { listLacks } from '@/lib/figures/list-lacks'
import type { Query } from '@/lib/lists/query'
import { answerInListAction, correctBuyerNumberAction, correctSectorAction } from './actions'

type Props = { searchParams: Promise<Query> }

const ACTIONS = { tell: answerInListAction, nameBuyer: correctBuyerNumberAction, correctSector: correctSectorAction }

export async function generateMetadata() {
  return { title: (await getTranslations('quality'))('title') }
}

/** `?mended=` is the case that something was just filled in for. */
export default async function Page({ searchParams }: Props) {
  const lead = await pageActor(['project-lead'])
  const [locale, query, found] = await Promise.all([getLocale(), searchParams, listLacks(lead)])
  const { sector, size } = choosables(host(), locale, { advisors: [], partners: [] })
  const mended = caseNumberField.safeParse(query.mended).data
  return <QualityPage {...{ locale, found, mended, sector, size }} actions={ACTIONS} />
}
