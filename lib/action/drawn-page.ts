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
  const titlePrefix = form('errorPrefix')
  const unsent = {
    noAnswer: { title: form('noAnswerTitle'), titlePrefix, sentence: errors('answer-lost') },
    tooLarge: { title: form('errorTitle', { count: 1 }), titlePrefix, sentence: errors('form-too-large') },
  }
  return { personId, kept, unsent }
}
