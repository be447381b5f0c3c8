import { useLocale, useTranslations } from 'next-intl'
import type { CaseView } from '@/lib/cases/find-case'
import type { PromisedAnswer } from '@/lib/cases/promised-answer'
import { useAnswerWords } from './answer-words'

/** What is happening, in one sentence for the company. */
export function CompanyStatus({ supportCase, promised }: { supportCase: CaseView; promised: PromisedAnswer }) {
  const t = useTranslations('casePage.sentence')
  const locale = useLocale()
  const answer = useAnswerWords(locale)
  const { status, waitingSinceAt, advisorName, about } = supportCase
  const key = waitingSinceAt ? 'waiting' : status
  return (
    <p className="max-w-[44rem] text-xl leading-snug">
      {t(key, { answer: answer(promised, about), advisor: advisorName ?? '' })}
    </p>
  )
}
