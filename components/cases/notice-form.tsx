'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { FileField } from '@/components/form/file-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { noticeInput } from '@/lib/cases/notice-inputs'
import { PROCUREMENT_NAMES, type ProcurementName } from '@/lib/cases/known-procurement'
import type { NoticeValues } from '@/lib/cases/notice-rows'
import type { ReadNotice } from '@/lib/cases/read-notice'
import type { FormAction, FormState, Typed } from '@/lib/refusals/result'
import { NoticeProposal } from './notice-proposal'

type Input = typeof noticeInput

type NoticeFormProps = {
  action: FormAction<ReadNotice>
  number: string
  version: number
  known: Record<ProcurementName, string>
}

/** A notice is pasted or chosen, and what it says stands below to choose from; the same form saves it. */
export function NoticeForm({ action, number, version, known }: NoticeFormProps) {
  const t = useTranslations('caseForms.procurement.notice')
  return (
    <ActionForm id="fill-from-notice" action={action} schema={noticeInput} keepAfterSuccess>
      {(state) => {
        const read = readIn(state)
        return (
          <>
            <input type="hidden" name="number" value={number} />
            <input type="hidden" name="version" value={version} />
            <TextAreaField<Input>
              name="xml"
              label={t('xml')}
              hint={t('xmlHint')}
              rows={read ? 3 : 6}
              autoComplete="off"
            />
            <FileField<{ file: string }>
              name="file"
              label={t('file')}
              hint={t('fileHint')}
              accept=".xml,text/xml,application/xml"
            />
            <SubmitButton variant={read ? 'secondary' : 'primary'}>{t('read')}</SubmitButton>
            {read && <NoticeProposal {...{ read, known }} />}
          </>
        )
      }}
    </ActionForm>
  )
}

/** What was read: as the action said it, or as it came back with what could not be saved. */
function readIn(state: FormState<ReadNotice>): ReadNotice | null {
  if (state.status === 'ok') return state.value
  if (state.status !== 'refused' || state.typed.step !== 'save') return null
  const text = (name: string) => asText(state.typed, name)
  const values: NoticeValues = {}
  for (const name of PROCUREMENT_NAMES) if (text(name)) values[name] = text(name)
  const identity = { noticeId: text('noticeId'), noticeVersion: text('noticeVersion') }
  return { values, ...identity, relation: null, lots: [], results: [], award: null }
}

function asText(typed: Typed, name: string): string {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}
