import { screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { createTranslator } from 'use-intl/core'
import { ThemeList } from '@/components/buyers/theme-list'
import { themeDraft } from '@/components/buyers/theme-words'
import { startThemeAnswer } from '@/lib/buyers/start-theme'
import type { ThemePage } from '@/lib/buyers/list-theme-pages'
import { publishAnswerInput } from '@/lib/buyers/inputs'
import { BARRIERS } from '@/lib/cases/codes'
import type { Themes } from '@/lib/figures/themes'
import { messagesIn } from '@/lib/i18n/messages'
import { drawInSwedish } from '../support/in-swedish'

const theme = { barrier: 'references', companies: 25, kinds: [{ kind: 'municipality', companies: 15 }, { kind: 'region', companies: 5 }] } as const // prettier-ignore
const found: Themes = { of: 40, themes: [theme, { barrier: 'time', companies: 5, kinds: [] }], few: ['insurance'] }

it('tells what so many companies met, and leads whoever answers buyers to a page about it', async () => {
  const { container } = drawInSwedish(<ThemeList locale="sv" round="r-1" found={found} pages={{}} writes />)
  expect(container).toHaveTextContent('Minst 25 företag mötte det här hindret, av minst 40')
  expect(container).toHaveTextContent('Hos kommuner minst 15, regioner minst fem.')
  expect(container).toHaveTextContent('färre än fem företag har mött visas inte: Krav på försäkring.')
  const link = screen.getByRole('link', { name: /^Skriv en sida ?: Krav på referenser$/ })
  expect(link).toHaveAttribute('href', '/lotsen/svar/nytt?theme=references&round=r-1')
  expect(await axe(container)).toHaveNoViolations()
})

it('leads a lead, who does not answer buyers, to no form, and says so where there are none', () => {
  const { container, unmount } = drawInSwedish(
    <ThemeList locale="sv" round="r-1" found={found} pages={{}} writes={false} />,
  )
  expect(container.querySelectorAll('a')).toHaveLength(0)
  unmount()
  drawInSwedish(
    <ThemeList locale="sv" round="r-1" found={{ of: null, themes: [], few: [...BARRIERS] }} pages={{}} writes />,
  )
  expect(screen.getByRole('heading', { name: 'Inga teman än' })).toBeVisible()
})

it.each([true, false])(
  'leads to the page that is published about a theme, and to no other (writes: %s)',
  async (writes) => {
    const page: ThemePage = {
      ...{ slug: 'referenser', topic: 'formalities', reviewedOn: '2026-11-20', version: 0 },
      ...{ questionSv: 'Hur ställer vi krav?', answerSv: 'Så.', questionEn: null, answerEn: null },
      publishedAt: new Date('2026-11-20T10:00:00Z'),
    } as const
    const { container } = drawInSwedish(
      <ThemeList locale="sv" round="r-1" found={found} pages={{ references: page }} writes={writes} />,
    )
    expect(screen.getByRole('link', { name: 'Hur ställer vi krav?' })).toHaveAttribute('href', '/inkopare/referenser')
    expect(container).toHaveTextContent('Publicerad 20 november 2026: Hur ställer vi krav?')
    expect(screen.queryAllByRole('link', { name: /^Skriv en sida/ })).toHaveLength(writes ? 1 : 0)
    expect(await axe(container)).toHaveNoViolations()
  },
)

it.each(BARRIERS)('begins a page about %s that can be published as it stands, in both languages', (barrier) => {
  const words = (locale: 'sv' | 'en') => {
    const messages = messagesIn(locale)
    return {
      t: createTranslator({ locale, messages, namespace: 'themes' }),
      kinds: createTranslator({ locale, messages, namespace: 'themes.kinds' }),
    } as never
  }
  const draft = (locale: 'sv' | 'en') => themeDraft({ ...theme, barrier }, 40, 'Runda 2', words(locale))
  const begun = startThemeAnswer(barrier, draft('sv'), draft('en'), '2026-11-20')
  expect(begun.answerSv).toMatch(/minst 15, regioner minst fem[^]*\n\n## [^]*\n- .*\n- .*\n- /)
  const typed = {
    ...begun,
    topic: begun.topic || 'training',
    requestId: crypto.randomUUID(),
    scrubbed: 'on',
    number: '',
  }
  expect(publishAnswerInput.safeParse(typed).error?.issues ?? []).toEqual([])
})
