import { getTranslations } from 'next-intl/server'
import { OutcomePage } from '@/components/outcomes/outcome-page'
import { host } from '@/lib/config/host'
import { findOutcomeQuestion } from '@/lib/outcomes/find-outcome-question'
import { addDetailsAction, answerByLinkAction } from './actions'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('outcomes.page'))('heading'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const { token } = await params
  const question = await findOutcomeQuestion(token)
  const actions = { answer: answerByLinkAction, details: addDetailsAction }
  return <OutcomePage {...{ question, token, actions }} phone={host().authority.phone} />
}
