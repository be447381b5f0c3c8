import 'server-only'
import { getTranslations } from 'next-intl/server'
import { keptForm } from '@/lib/action/kept-form'

/** What every form of the page at `path` is told: for whom it is drawn, what was kept of one, and what to say without us. */
export async function drawnPage(path: string, personId: string | null) {
  const [form, errors, kept] = await Promise.all([
    getTranslations('form'),
    getTranslations('errors'),
    keptForm(path, personId),
  ])
  const words = { title: form('noAnswerTitle'), titlePrefix: form('errorPrefix'), sentence: errors('answer-lost') }
  return { personId, kept, noAnswer: words }
}
