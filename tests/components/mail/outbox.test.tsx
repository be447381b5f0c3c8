import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { Outbox, type ShownMail } from '@/components/mail/outbox'
import { messagesIn } from '@/lib/i18n/messages'
import { drawInSwedish } from '../support/in-swedish'

const { outbox } = messagesIn('sv')
const LINK = 'http://other.example:3000/logga-in/lank?key=abc'
const mail = (of: Partial<ShownMail> = {}): ShownMail => ({
  ...{ id: 'm1', to: 'kim@example.test', queuedAt: new Date('2026-11-20T09:00:00Z'), subject: 'Logga in' },
  ...{ text: `Hej!\n\n${LINK}\n\nHälsningar`, link: LINK, more: [], whole: true, ...of },
})
const draw = (mails: ShownMail[]) =>
  drawInSwedish(
    <main>
      <Outbox locale="sv" mails={mails} />
    </main>,
  )

describe('the outbox of a demonstration', () => {
  it('that is empty leads to what writes a mail', () => {
    draw([])
    expect(screen.getByText(outbox.emptyText)).toBeVisible()
    expect(screen.getByRole('link', { name: outbox.signIn })).toBeVisible()
  })

  it('opens a mail’s link here, by whatever name the site is reached', async () => {
    const { container } = draw([mail()])
    expect(screen.getByRole('link', { name: LINK })).toHaveAttribute('href', '/logga-in/lank?key=abc')
    expect(screen.getByText(/kim@example.test/)).toBeVisible()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('says of a mail that lacks its facts that it cannot be read', () => {
    draw([mail({ whole: false, text: '' })])
    expect(screen.getByText(outbox.broken)).toBeVisible()
    expect(screen.queryByText(outbox.read)).not.toBeInTheDocument()
  })

  it('has the newest open and the older closed', () => {
    draw(['1', '2', '3', '4'].map((id) => mail({ id, subject: `Mejl ${id}` })))
    const open = screen.getAllByRole('listitem').map((item) => within(item).getByRole<HTMLDetailsElement>('group').open)
    expect(open).toEqual([true, true, true, false])
  })
})
