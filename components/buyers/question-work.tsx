import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/refusals/result'
import type { QuestionView } from '@/lib/buyers/question-view'
import { AnswerQuestionForm } from './answer-question-form'
import { CallForm } from './call-form'
import { CorrectQuestionForm } from './correct-question-form'
import { LikelyList } from './likely-list'

export type QuestionActions = Record<
  'take' | 'answer' | 'call' | 'correct' | 'close' | 'difference' | 'retryMail',
  FormAction<void>
>

type QuestionWorkProps = {
  question: QuestionView
  actions: QuestionActions
  requestIds: { answer: string; call: string }
}

/** What the advisor can do with an open question. */
export function QuestionWork({ question, actions, requestIds }: QuestionWorkProps) {
  const t = useTranslations('buyersLine')
  const words = useTranslations('buyers.ask')
  const { number, version, takenByName, buyerOrgDigits, boughtFor, reference, tedNumber, likely } = question
  const seen = { number, version: String(version) }
  return (
    <div className="space-y-8">
      <ButtonForm
        variant="secondary"
        action={actions.take}
        hidden={seen}
        word={takenByName ? t('takeOver') : t('take')}
      />
      <AnswerQuestionForm
        action={actions.answer}
        number={number}
        version={version}
        requestId={requestIds.answer}
        words={{
          label: t('answerLabel'),
          hint: t('answerHint'),
          send: t('answerSend'),
          sent: t('answerSent'),
        }}
      />
      <Details summary={t('callSave')} open={question.wantsCall}>
        <CallForm
          action={actions.call}
          number={number}
          requestId={requestIds.call}
          words={{
            result: t('callResult'),
            reached: t('reached'),
            noAnswer: t('no-answer'),
            note: t('callNote'),
            noteHint: t('callNoteHint'),
            save: t('callSave'),
            saved: t('callSaved'),
          }}
        />
      </Details>
      {likely.length > 0 && <LikelyList likely={likely} action={actions.difference} />}
      <Details summary={t('correctHeading')}>
        <CorrectQuestionForm
          action={actions.correct}
          number={number}
          version={version}
          known={{
            buyerOrgNumber: buyerOrgDigits ?? '',
            boughtFor: boughtFor ?? '',
            reference: reference ?? '',
            tedNumber: tedNumber ?? '',
          }}
          words={{
            buyerOrgNumber: t('buyerOrgNumber'),
            boughtFor: t('boughtFor'),
            reference: words('reference'),
            hint: t('correctHint'),
            tedNumber: t('tedNumber'),
            save: t('correct'),
          }}
        />
      </Details>
      <div className="space-y-2">
        <ButtonForm action={actions.close} hidden={seen} word={t('close')} variant="danger" />
        <p className="text-muted text-sm">{t('closeText')}</p>
      </div>
    </div>
  )
}
