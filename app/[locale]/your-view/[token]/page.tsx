import { getTranslations } from 'next-intl/server'
import { SatisfactionPage } from '@/components/outcomes/satisfaction-page'
import { host } from '@/lib/config/host'
import { findSatisfactionQuestion } from '@/lib/outcomes/find-satisfaction-question'
import { answerSatisfactionAction } from './actions'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('outcomes.rate'))('heading'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const { token } = await params
  const question = await findSatisfactionQuestion(token)
  return <SatisfactionPage {...{ question, token }} action={answerSatisfactionAction} phone={host().authority.phone} />
}
