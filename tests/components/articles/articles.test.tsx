import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { ArticleTable } from '@/components/articles/article-table'
import { WriteForm } from '@/components/articles/write-form'
import type { ListedArticle } from '@/lib/articles/list-articles'
import { articleInput } from '@/lib/articles/inputs'
import { messagesIn } from '@/lib/i18n/messages'
import { judging } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'
import { errorsOnSubmit } from '../support/errors-on-submit'

const { blogWrite, errors } = messagesIn('sv')
const ARTICLE = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'
const article = (of: Partial<ListedArticle> = {}): ListedArticle => ({
  id: ARTICLE,
  title: 'Anbud för nya',
  slug: 'anbud',
  status: 'draft',
  isPublic: false,
  publishAt: null,
  changedAt: new Date('2026-11-20T09:00:00Z'),
  changedBy: 'Ada',
  author: 'Ada',
  draftAt: null,
  ...of,
})

const drawForm = (action: ReturnType<typeof judging>) =>
  drawInSwedish(<WriteForm action={action} id={ARTICLE} version={1} isPublic={false} saved={{}} defaults={{}} />)

describe('writing for the blog', () => {
  it('asks for what a post lacks before it is published, and keeps the rest', async () => {
    drawForm(judging(articleInput))
    await userEvent.type(screen.getByRole('textbox', { name: blogWrite.bodyLabel }), 'Så gör du.')
    await userEvent.click(screen.getByRole('button', { name: blogWrite.publish }))
    const form = document.querySelector('form') as HTMLFormElement
    expect(await errorsOnSubmit(form)).toEqual([errors['article-title-missing'], errors['article-ingress-missing']])
    expect(screen.getByRole('textbox', { name: blogWrite.bodyLabel })).toHaveValue('Så gör du.')
  })

  it('opens what is folded away when something is wrong in it', async () => {
    drawForm(judging(articleInput))
    for (const label of [blogWrite.titleLabel, blogWrite.ingressLabel, blogWrite.bodyLabel])
      await userEvent.type(screen.getByRole('textbox', { name: label }), 'Text')
    await userEvent.click(screen.getByText(blogWrite.laterHeading))
    await userEvent.click(screen.getByRole('button', { name: blogWrite.schedule }))
    await screen.findByRole('alert')
    expect(screen.getByLabelText(blogWrite.publishOn).closest('details')).toHaveAttribute('open')
    expect(screen.getByLabelText(blogWrite.publishOn)).toBeInvalid()
  })

  it('lists a post without a title by a name one can press', async () => {
    const { container } = drawInSwedish(
      <ArticleTable locale="sv" articles={[article({ title: '' }), article({ id: 'b' })]} />,
    )
    expect(screen.getByRole('link', { name: blogWrite.untitled })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Anbud för nya' })).toBeVisible()
    expect(await axe(container)).toHaveNoViolations()
  })
})
