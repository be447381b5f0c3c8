import { act, fireEvent, render, screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { PageProgress } from '@/components/shell/page-progress'

let path = '/arbete'
jest.mock('next/navigation', () => ({
  usePathname: () => path,
  useSearchParams: () => new URLSearchParams(),
}))

const links = ['/arenden', '/api/trainings/x/participants', 'https://example.com/']
const page = () => (
  <>
    <PageProgress text="Sidan hämtas" />
    {links.map((href) => (
      <a key={href} href={href} onClick={(event) => event.preventDefault()}>
        {href}
      </a>
    ))}
  </>
)
const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms))
const click = (href: string, how = {}) => fireEvent.click(screen.getByText(href), how)
const told = () => screen.queryByText('Sidan hämtas')

describe('the sign that a page is on its way', () => {
  beforeEach(() => {
    path = '/arbete'
    jest.useFakeTimers()
  })
  afterEach(() => jest.useRealTimers())

  it('comes when a page keeps one waiting, and goes with it', async () => {
    const { rerender, container } = render(page())
    click('/arenden')
    wait(250)
    expect(told()).toBeNull()
    wait(100)
    expect(told()).toBeInTheDocument()
    path = '/arenden'
    rerender(page())
    expect(told()).toBeNull()
    jest.useRealTimers()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('does not come for a page that was there at once, for a file, or for another site', () => {
    const { rerender } = render(page())
    click('/arenden')
    path = '/arenden'
    rerender(page())
    wait(1_000)
    expect(told()).toBeNull()
    click('/api/trainings/x/participants')
    click('https://example.com/')
    click('/arenden', { ctrlKey: true })
    wait(1_000)
    expect(told()).toBeNull()
  })

  it('does not stay for a page that never comes', () => {
    render(page())
    click('/arenden')
    wait(1_000)
    expect(told()).toBeInTheDocument()
    wait(15_000)
    expect(told()).toBeNull()
  })
})
