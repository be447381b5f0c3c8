'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { MarkdownTree } from '@/components/ui/markdown-tree'
import type { FormAction } from '@/lib/refusals/result'
import { draftPlace } from '@/lib/drafts/place'
import type { Locale } from '@/lib/i18n/pathnames'
import { savePageInput } from '@/lib/pages/inputs'
import type { PageKey } from '@/lib/pages/page-keys'
import type { PagePreview } from '@/lib/pages/preview'

type Input = typeof savePageInput

type EditFormProps = {
  action: FormAction<PagePreview>
  pageKey: PageKey
  locale: Locale
  seen: number
  body: string
  words: Record<'body' | 'bodyHint' | 'save' | 'preview' | 'previewHeading' | 'notSaved', string>
}

/** What is written is looked at with the same form: a preview saves nothing and keeps what was typed. */
export function EditForm({ action, pageKey, locale, seen, body, words }: EditFormProps) {
  return (
    <ActionForm
      id="edit-page"
      action={action}
      schema={savePageInput}
      draft={{ place: draftPlace('page-text', pageKey, locale) }}
      keepAfterSuccess
    >
      {(state) => (
        <>
          <input type="hidden" name="key" value={pageKey} />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="seen" value={seen} />
          <TextAreaField<Input>
            name="body"
            label={words.body}
            hint={words.bodyHint}
            rows={24}
            defaultValue={state.status === 'ok' ? state.value.body : body}
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="intent" value="save">
              {words.save}
            </SubmitButton>
            <SubmitButton name="intent" value="preview" variant="secondary" data-draft="stays">
              {words.preview}
            </SubmitButton>
          </div>
          <div role="status">
            {state.status === 'ok' && (
              <section aria-labelledby="preview" className="border-action space-y-4 border-l-4 pl-5">
                <div>
                  <h2 id="preview">{words.previewHeading}</h2>
                  <p className="text-muted">{words.notSaved}</p>
                </div>
                <MarkdownTree tree={state.value.tree} lang={locale} className="max-w-[66ch]" />
              </section>
            )}
          </div>
        </>
      )}
    </ActionForm>
  )
}
