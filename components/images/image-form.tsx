'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef, useState, type FormEvent } from 'react'
import { insertBlock } from '@/components/images/insert-text'
import { FileField } from '@/components/form/file-field'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { StatusMessage } from '@/components/ui/status-message'
import type { Issue } from '@/lib/refusals/result'
import { FILE_KINDS } from '@/lib/images/image-limits'
import { imageMarkdown } from './image-markdown'
import type { imageInput } from '@/lib/images/inputs'

type Input = typeof imageInput

type ImageFormProps = { requestId: string; back: string; refusedWith?: Issue }
type Answer = { status: 'ok'; id: string; alt: string } | { status: 'refused'; issues: Issue[] }
/** A plain form that posts a file; with JavaScript the page stays and the picture lands in the text. */
export function ImageForm({ requestId, back, refusedWith }: ImageFormProps) {
  const t = useTranslations('blogWrite.images')
  const errors = useTranslations('errors')
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [issues, setIssues] = useState<Issue[]>(refusedWith ? [refusedWith] : [])
  const [told, setTold] = useState('')
  const [isSending, setSending] = useState(false)

  async function send(data: FormData) {
    setSending(true)
    setIssues([])
    try {
      const response = await fetch('/api/images', {
        method: 'POST',
        body: data,
        headers: { accept: 'application/json' },
      })
      const answer = (await response.json()) as Answer
      if (answer.status === 'refused') return setIssues(answer.issues)
      setTold(insertBlock(imageMarkdown(answer)) ? t('inserted') : t('added'))
      form.current?.reset()
      router.refresh()
    } catch {
      setIssues([{ code: 'image-not-sent' }])
    } finally {
      setSending(false)
    }
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isSending) void send(new FormData(event.currentTarget))
  }

  const errorOf = (field: string) => {
    const issue = issues.find((one) => (one.field ?? 'file') === field)
    return issue && (errors.has(issue.code) ? errors(issue.code, issue.facts) : errors('unknown'))
  }
  return (
    <form
      ref={form} action="/api/images" method="post" encType="multipart/form-data" onSubmit={onSubmit} noValidate
      className="space-y-6" aria-label={t('heading')}
    >
      <StatusMessage>{isSending ? t('sending') : told}</StatusMessage>
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="back" value={back} />
      <FileField<Input> name="file" id="image-file" label={t('file')} hint={t('lead')} accept={FILE_KINDS} error={errorOf('file')} />
      <TextField<Input> name="alt" id="image-alt" label={t('alt')} hint={t('altHint')} autoComplete="off" error={errorOf('alt')} />
      <Button type="submit" variant="secondary" pending={isSending}>
        {t('send')}
      </Button>
    </form>
  ) // prettier-ignore
}
