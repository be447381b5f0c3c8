import { useTranslations } from 'next-intl'
import { ReasonForm } from '@/components/cases/reason-form'
import { ButtonForm } from '@/components/form/button-form'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/lib/refusals/result'
import type { CaseView } from '@/lib/cases/find-case'
import { BID_RESULTS } from '@/lib/cases/codes'
import type { recordResultInput } from '@/lib/cases/inputs'

type BidResultProps = {
  supportCase: Pick<CaseView, 'number' | 'status' | 'outcome' | 'result'>
  recordResult: FormAction<void>
  /** Of the staff, who write down what the company says on the phone, and may have heard wrong. */
  takeBackResult?: FormAction<void>
}

/** How the bid went, asked once one was handed in; told again it is corrected. */
export function BidResult({ supportCase, recordResult, takeBackResult }: BidResultProps) {
  const t = useTranslations('casePage')
  const forms = useTranslations('caseForms.result')
  const results = useTranslations('caseWords.results')
  const { number, status, outcome, result } = supportCase
  if (status !== 'closed' || outcome !== 'bid-submitted') return null
  return (
    <Card heading={t('resultHeading')} as="section" labelledBy="result" className="space-y-4">
      {takeBackResult && <p className="max-w-[66ch]">{forms('byPhone')}</p>}
      <ReasonForm<typeof recordResultInput>
        // Taken back it is asked again from the beginning; the company's form stays, with its thanks.
        key={takeBackResult && result}
        action={recordResult}
        hidden={{ number }}
        name="result"
        label={forms('label')}
        submit={forms('submit')}
        done={forms(takeBackResult ? 'noted' : 'saved')}
        value={result ?? undefined}
        choices={BID_RESULTS.map((one) => ({ value: one, label: results(one) }))}
      />
      {takeBackResult && result && (
        <ButtonForm action={takeBackResult} hidden={{ number }} word={forms('takeBack')} variant="quiet" />
      )}
    </Card>
  )
}
