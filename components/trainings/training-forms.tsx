'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { draftPlace } from '@/lib/drafts/place'
import type { PartnerChoice } from '@/lib/trainings/list-choosable-partners'
import { READER_KINDS, type Readers } from '@/lib/trainings/codes'
import { writeToParticipantsInput } from '@/lib/registrations/inputs'
import {
  addRecordingInput,
  editTrainingInput,
  moveTrainingInput,
  openSeriesInput,
  planTrainingInput,
} from '@/lib/trainings/inputs'
import { PartnersField, TextFields, type SeriesChoice } from './text-fields'
import { WhenFields } from './when-fields'

type Seen = { slug: string; version: number }

type PlanFormProps = {
  action: FormAction<never>
  requestId: string
  series: readonly SeriesChoice[]
  partners: readonly PartnerChoice[]
}

export function PlanForm(props: PlanFormProps) {
  const t = useTranslations('trainingStaff.form')
  const defaults = { language: 'sv', form: 'on-place' }
  return (
    <ActionForm
      id="plan-training"
      action={props.action}
      schema={planTrainingInput}
      defaults={defaults}
      draft={{ place: draftPlace('training-plan', 'new') }}
      keepAfterSuccess
    >
      <input type="hidden" name="requestId" value={props.requestId} />
      <TextFields series={props.series} english={false} />
      <PartnersField partners={props.partners} />
      <h2>{t('whenHeading')}</h2>
      <WhenFields />
      <SubmitButton>{t('save')}</SubmitButton>
    </ActionForm>
  )
}

type EditFormProps = {
  action: FormAction<never>
  seen: Seen
  defaults: Typed
  series: readonly SeriesChoice[]
  partners: readonly PartnerChoice[]
}

export function EditForm({ action, seen, defaults, series, partners }: EditFormProps) {
  const t = useTranslations('trainingStaff.form')
  return (
    <ActionForm
      id="edit-training"
      action={action}
      schema={editTrainingInput}
      defaults={{ ...defaults, partners: partners.filter(({ chosen }) => chosen).map(({ id }) => id) }}
      draft={{ place: draftPlace('training-texts', seen.slug) }}
      keepAfterSuccess
    >
      <SeenFields seen={seen} />
      <TextFields series={series} english={Boolean(defaults.titleEn)} />
      <PartnersField partners={partners} />
      <SubmitButton>{t('change')}</SubmitButton>
    </ActionForm>
  )
}

export function MoveTrainingForm({
  action,
  seen,
  defaults,
}: {
  action: FormAction<never>
  seen: Seen
  defaults: Typed
}) {
  const t = useTranslations('trainingStaff.moving')
  return (
    <ActionForm id="move-training" action={action} schema={moveTrainingInput} defaults={defaults} keepAfterSuccess>
      <SeenFields seen={seen} />
      <WhenFields />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}

export function RecordingForm({ action, seen, defaults }: { action: FormAction<never>; seen: Seen; defaults: Typed }) {
  const t = useTranslations('trainingStaff.recording')
  return (
    <ActionForm
      id="recording-added"
      action={action}
      schema={addRecordingInput}
      defaults={defaults}
      draft={{ place: draftPlace('training-recording', seen.slug) }}
      keepAfterSuccess
    >
      <SeenFields seen={seen} />
      <TextField<typeof addRecordingInput>
        name="url"
        label={t('url')}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
      />
      <CheckboxField<typeof addRecordingInput> name="captioned" label={t('captioned')} />
      <TextAreaField<typeof addRecordingInput> name="transcript" label={t('transcript')} rows={12} />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}

type Letter = typeof writeToParticipantsInput
type WriteFormProps = { action: FormAction<never>; slug: string; requestId: string; counts: Record<Readers, number> }

/** How many get it stands at each choice: what is sent is not taken back. */
export function WriteForm({ action, slug, requestId, counts }: WriteFormProps) {
  const t = useTranslations('trainingStaff.writing')
  return (
    <ActionForm
      id="write-to-participants"
      action={action}
      schema={writeToParticipantsInput}
      draft={{ place: draftPlace('training-letter', slug) }}
      keepAfterSuccess
    >
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="requestId" value={requestId} />
      <RadioGroupField<Letter>
        name="readers"
        label={t('readers')}
        choices={READER_KINDS.map((value) => ({ value, label: t(value, { count: counts[value] }) }))}
      />
      <TextAreaField<Letter> name="textSv" label={t('textSv')} hint={t('textSvHint')} maxLength={2000} rows={7} />
      <TextAreaField<Letter>
        name="textEn"
        label={t('textEn')}
        hint={t('textEnHint')}
        optional
        maxLength={2000}
        rows={5}
      />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}

export function SeriesForm({ action }: { action: FormAction<void> }) {
  const t = useTranslations('trainingStaff.form')
  return (
    <ActionForm id="open-series" action={action} schema={openSeriesInput}>
      <TextField<typeof openSeriesInput> name="nameSv" label={t('seriesNameSv')} autoComplete="off" />
      <TextField<typeof openSeriesInput> name="nameEn" label={t('seriesNameEn')} optional autoComplete="off" />
      <SubmitButton variant="secondary">{t('addSeries')}</SubmitButton>
    </ActionForm>
  )
}

/** The version it was drawn for, so that nobody's work is overwritten. */
function SeenFields({ seen }: { seen: Seen }) {
  return (
    <>
      <input type="hidden" name="slug" value={seen.slug} />
      <input type="hidden" name="version" value={seen.version} />
    </>
  )
}
