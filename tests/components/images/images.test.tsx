import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { ImageForm } from '@/components/images/image-form'
import { RecentImages } from '@/components/images/recent-images'
import { messagesIn } from '@/lib/i18n/messages'
import { drawInSwedish } from '../support/in-swedish'

const refresh = jest.fn()
jest.mock('next/navigation', () => ({ useRouter: () => ({ refresh }) }))

const { blogWrite, errors } = messagesIn('sv')
const words = blogWrite.images
const IMAGE = { id: 'b1', alt: 'Torget [i] Provstad', width: 960, height: 640 }
const inText = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' })

/** The page's own text beside what is drawn: where a picture lands. */
const draw = (children: React.ReactNode) =>
  drawInSwedish(
    <main>
      <textarea aria-label="Text" data-markdown defaultValue="Först." />
      {children}
    </main>,
  )

const answer = (body: object) => {
  global.fetch = jest.fn(async () => ({ json: async () => body })) as unknown as typeof fetch
}

async function send() {
  await userEvent.upload(screen.getByLabelText(words.file), new File(['x'], 'torget.png', { type: 'image/png' }))
  await userEvent.type(screen.getByLabelText(words.alt), 'Torget')
  await userEvent.click(screen.getByRole('button', { name: words.send }))
}

describe('a picture that is sent in', () => {
  it('lands in the text with its description, and the form is empty again', async () => {
    answer({ status: 'ok', id: 'b1', alt: 'Torget' })
    draw(<ImageForm requestId="r" back="/" />)
    await send()
    expect(await screen.findByText(words.inserted)).toBeVisible()
    expect(inText()).toHaveValue('![Torget](/api/images/b1)\n\nFörst.')
    expect(screen.getByLabelText(words.alt)).toHaveValue('')
    expect(refresh).toHaveBeenCalled()
  })

  it('that is refused says so at its field, and keeps the description', async () => {
    answer({ status: 'refused', issues: [{ field: 'file', code: 'image-too-large' }] })
    const { container } = draw(<ImageForm requestId="r" back="/" />)
    await send()
    expect(await screen.findByText(new RegExp(errors['image-too-large']))).toBeVisible()
    expect(screen.getByLabelText(words.alt)).toHaveValue('Torget')
    expect(inText()).toHaveValue('Först.')
    expect(await axe(container)).toHaveNoViolations()
  })

  it('that never arrives is said to have not been sent', async () => {
    global.fetch = jest.fn(() => Promise.reject(new TypeError('no network')))
    draw(<ImageForm requestId="r" back="/" />)
    await send()
    expect(await screen.findByText(new RegExp(errors['image-not-sent']))).toBeVisible()
  })

  it('and was refused without scripts says why when the page is drawn', () => {
    draw(<ImageForm requestId="r" back="/" refusedWith={{ field: 'alt', code: 'image-alt-missing' }} />)
    expect(screen.getByLabelText(words.alt)).toHaveAccessibleDescription(
      expect.stringContaining(errors['image-alt-missing']),
    )
  })
})

describe('pictures to use again', () => {
  it('are said to be none', () => {
    draw(<RecentImages images={[]} />)
    expect(screen.getByText(words.noneYet)).toBeVisible()
  })

  it('are put into the text without what would end their description', async () => {
    const { container } = draw(<RecentImages images={[IMAGE]} />)
    expect(screen.getByRole('img', { name: IMAGE.alt })).toHaveAttribute('src', '/api/images/b1?w=480')
    await userEvent.click(screen.getByRole('button', { name: words.insert }))
    expect(inText()).toHaveValue('![Torget i Provstad](/api/images/b1)\n\nFörst.')
    expect(await axe(container)).toHaveNoViolations()
  })
})
