'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction, FormState, Typed } from '@/lib/refusals/result'
import { draftPlace } from '@/lib/drafts/place'
import { LONGEST_INGRESS } from '@/lib/articles/limits'
import { LaterFields } from './later-fields'
import { MarkdownField } from './markdown-field'
import type { articleInput } from '@/lib/articles/inputs'

type Input = typeof articleInput

export type WriteAnswer = { intent: 'save' | 'publish' | 'schedule' | 'preview'; isPublic: boolean }

type WriteFormProps = {
  action: FormAction<WriteAnswer>
  id: string
  version: number
  isPublic: boolean
  /** Of the draft that the form is drawn with; `saved` lies beneath it. */
  draftVersion?: number
  saved: Record<string, string>
  defaults: Typed
}

export function WriteForm({ action, id, version, isPublic, defaults, draftVersion, saved }: WriteFormProps) {
  const t = useTranslations('blogWrite')
  const draft = { place: draftPlace('article', id), version: draftVersion, beginning: saved }
  return (
    <ActionForm action={action} id="write" defaults={defaults} draft={draft} keepAfterSuccess>
      {(state) => (
        <>
          <StatusMessage>{answerOf(state, t)}</StatusMessage>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <TextField<Input> name="titleSv" label={t('titleLabel')} autoComplete="off" />
          <TextAreaField<Input>
            name="ingressSv"
            label={t('ingressLabel')}
            hint={t('ingressHint')}
            rows={3}
            maxLength={LONGEST_INGRESS}
          />
          <MarkdownField name="bodySv" lang="sv" label={t('bodyLabel')} hint={t('bodyHint')} />
          <TextField<Input> name="tags" label={t('tagsLabel')} hint={t('tagsHint')} autoComplete="off" optional />
          <Details summary={t('english')} open={isOpen(state, defaults, 'En') || undefined}>
            <div className="space-y-6">
              <p className="text-muted max-w-[66ch] text-sm">{t('englishHint')}</p>
              <TextField<Input>
                name="titleEn"
                label={`${t('titleLabel')} (${t('english').toLowerCase()})`}
                autoComplete="off"
              />
              <TextAreaField<Input>
                name="ingressEn"
                label={`${t('ingressLabel')} (${t('english').toLowerCase()})`}
                rows={3}
              />
              <MarkdownField
                name="bodyEn"
                lang="en"
                rows={10}
                label={`${t('bodyLabel')} (${t('english').toLowerCase()})`}
              />
            </div>
          </Details>
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton name="intent" value="save" variant={isPublic ? 'primary' : 'secondary'}>
              {isPublic ? t('saveChanges') : t('save')}
            </SubmitButton>
            <SubmitButton name="intent" value="preview" variant="secondary">
              {t('preview')}
            </SubmitButton>
            {!isPublic && (
              <SubmitButton name="intent" value="publish">
                {t('publish')}
              </SubmitButton>
            )}
          </div>
          {!isPublic && <LaterFields isOpen={isOpen(state, defaults, 'publish')} />}
        </>
      )}
    </ActionForm>
  )
}

type Words = ReturnType<typeof useTranslations<'blogWrite'>>

function answerOf(state: FormState<WriteAnswer>, t: Words): string | false {
  if (state.status !== 'ok') return false
  const { intent, isPublic } = state.value
  if (intent === 'publish') return t('publishedNow')
  if (intent === 'schedule') return t('scheduledNow')
  return isPublic ? t('savedPublic') : t('savedNow')
}

/** Whether fields that can be folded away hold something, or something wrong. */
function isOpen(state: FormState<WriteAnswer>, defaults: Typed, part: 'En' | 'publish'): boolean {
  const wanted = (name: string) => (part === 'En' ? name.endsWith('En') : name.startsWith('publish'))
  const refused = state.status === 'refused' && state.issues.some(({ field }) => field !== undefined && wanted(field))
  return refused || Object.entries(defaults).some(([name, value]) => wanted(name) && value !== '')
}
