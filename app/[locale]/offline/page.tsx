import { getLocale, getTranslations } from 'next-intl/server'
import { FormWords } from '@/components/form/form-words'
import { UnsentPage } from '@/components/offline/unsent-page'
import { messagesIn } from '@/lib/i18n/messages'
import { undoTimeAction } from '../cases/[number]/time/actions'

export async function generateMetadata() {
  return { title: (await getTranslations('unsent'))('title'), robots: { index: false } }
}

/** The browser keeps it as it is drawn for nobody (lib/offline/offline-worker.js), so it says nothing of anyone. */
export default async function Page() {
  const { caseForms, caseWords, unsent } = messagesIn(await getLocale())
  const { activities, earlyReasons, lateReasons } = caseWords
  const words = { unsent, caseForms: { log: caseForms.log }, caseWords: { activities, earlyReasons, lateReasons } }
  return (
    <FormWords more={words}>
      <UnsentPage undo={undoTimeAction} />
    </FormWords>
  )
}
