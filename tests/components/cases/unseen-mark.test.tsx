import { axe } from 'jest-axe'
import { UnseenMark } from '@/components/cases/unseen-mark'
import { NOTICE_KINDS } from '@/lib/notices/kinds'
import { drawInSwedish } from '../support/in-swedish'

const said = (kinds: Parameters<typeof UnseenMark>[0]['kinds']) =>
  drawInSwedish(<UnseenMark kinds={kinds} />).container.textContent

it('says the newest in words and how much more there is, and nothing when all is seen', () => {
  expect(said([])).toBe('')
  expect(said(['message'])).toBe('Nytt meddelande')
  expect(said(['message', 'assigned'])).toBe('Nytt meddelande +1 och en nyhet till')
  expect(said(['assigned', 'message', 'message'])).toBe('Nytt hos dig +2 och 2 nyheter till')
})

it('has words for every kind of notice', async () => {
  const { container } = drawInSwedish(
    <main>
      {NOTICE_KINDS.map((kind) => (
        <UnseenMark key={kind} kinds={[kind]} />
      ))}
    </main>,
  )
  expect(container.textContent).not.toContain('unseen')
  expect(container.querySelectorAll('strong')).toHaveLength(NOTICE_KINDS.length)
  expect(await axe(container)).toHaveNoViolations()
})
