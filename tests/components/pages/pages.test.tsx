import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { EditForm } from '@/components/pages/edit-form'
import { PageList } from '@/components/pages/page-list'
import { PlaceholderList } from '@/components/pages/placeholder-list'
import { RevisionList } from '@/components/pages/revision-list'
import { WrittenPage } from '@/components/pages/written-page'
import { messagesIn } from '@/lib/i18n/messages'
import { PLACEHOLDERS, type Placeholder } from '@/lib/pages/placeholders'
import { accepting, refusing, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'
import { errorsOnSubmit } from '../support/errors-on-submit'

const { pages, errors } = messagesIn('sv')
const words = {
  ...{ body: 'Text', bodyHint: 'Markdown', save: 'Spara', preview: 'Granska' },
  ...{ previewHeading: 'Så blir den', notSaved: 'Inget är sparat' },
}
const form = () => document.querySelector('form') as HTMLFormElement
const tree = { type: 'root' as const, children: [{ type: 'text' as const, value: 'Så här ser den ut' }] }
const drawEditor = (action: ReturnType<typeof accepting>) =>
  drawInSwedish(<EditForm {...{ action, words }} pageKey="privacy" locale="sv" seen={2} body="Vi sparar lite." />)

describe('a written page', () => {
  it('is drawn under one heading, without what could run', async () => {
    const { container } = drawInSwedish(
      <main>
        <WrittenPage heading="Integritet" source={'## Vad\n\n<script>alert(1)</script>\n\nVi sparar **lite**.'} />
      </main>,
    )
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
    expect(container.querySelector('script')).toBeNull()
    expect(container.querySelector('strong')).toHaveTextContent('lite')
    expect(await axe(container)).toHaveNoViolations()
  })

  it('cannot be saved empty', async () => {
    const action = accepting()
    drawEditor(action)
    await userEvent.clear(screen.getByRole('textbox'))
    await userEvent.click(screen.getByRole('button', { name: words.save }))
    expect(await errorsOnSubmit(form())).toEqual([errors['page-empty']])
    expect(action).not.toHaveBeenCalled()
  })

  it('is looked at before it is saved, with what was typed still there', async () => {
    const action = accepting({ body: 'Vi sparar inget.', tree })
    drawEditor(action)
    await userEvent.clear(screen.getByRole('textbox'))
    await userEvent.type(screen.getByRole('textbox'), 'Vi sparar inget.')
    await userEvent.click(screen.getByRole('button', { name: words.preview }))
    expect(await screen.findByText('Så här ser den ut')).toBeVisible()
    expect(screen.getByText(words.notSaved)).toBeVisible()
    expect(screen.getByRole('textbox')).toHaveValue('Vi sparar inget.')
    expect(sentTo(action)).toMatchObject({ key: 'privacy', locale: 'sv', seen: '2', intent: 'preview' })
  })

  it('keeps what was typed when another saved first', async () => {
    drawEditor(refusing({ code: 'page-moved-on' }))
    await userEvent.type(screen.getByRole('textbox'), ' Mer.')
    await userEvent.click(screen.getByRole('button', { name: words.save }))
    expect(await screen.findByRole('alert')).toHaveTextContent(errors['page-moved-on'])
    expect(screen.getByRole('textbox')).toHaveValue('Vi sparar lite. Mer.')
  })
})

describe('the list of written pages', () => {
  it('says of each whether it is as shipped or who saved it last', async () => {
    const saved = { no: 3, at: new Date('2026-11-20T09:00:00Z'), by: 'Maja Lindvall' }
    const listed = [
      { key: 'privacy', locale: 'sv', saved },
      { key: 'privacy', locale: 'en', saved: null },
    ] as const
    const { container } = drawInSwedish(<PageList locale="sv" pages={listed} />)
    const [swedish, english] = screen.getAllByRole('row').slice(1)
    expect(swedish).toHaveTextContent('Maja Lindvall')
    expect(english).toHaveTextContent(pages.lead.shipped)
    expect(within(english as HTMLElement).getByRole('link')).toHaveTextContent(pages.lead.languages.en)
    expect(await axe(container)).toHaveNoViolations()
  })
})

describe('every text there has been', () => {
  const page = {
    ...{ no: 1, body: 'Ny text', shipped: 'Första texten' },
    revisions: [{ no: 1, savedAt: new Date('2026-11-20T09:00:00Z'), savedBy: 'Maja Lindvall', body: 'Ny text' }],
  }
  it('marks the one that is shown, and brings the shipped one back by a press', async () => {
    const restore = accepting()
    drawInSwedish(<RevisionList {...{ page, restore }} locale="sv" pageKey="privacy" language="sv" />)
    const [current, shipped] = screen.getAllByRole('listitem')
    expect(current).toHaveTextContent(pages.edit.current)
    expect(within(current as HTMLElement).queryByRole('button')).not.toBeInTheDocument()
    await userEvent.click(screen.getByText(pages.edit.shippedRevision))
    await userEvent.click(within(shipped as HTMLElement).getByRole('button'))
    expect(sentTo(restore)).toMatchObject({ key: 'privacy', locale: 'sv', seen: '1', no: '0' })
  })
})

it('every placeholder stands with what it becomes here', () => {
  const values = Object.fromEntries(PLACEHOLDERS.map((name) => [name, `värde-${name}`])) as Record<Placeholder, string>
  drawInSwedish(<PlaceholderList values={values} />)
  for (const name of PLACEHOLDERS) expect(screen.getByText(`värde-${name}`)).toBeInTheDocument()
})
