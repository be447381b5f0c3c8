import { render, screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps } from 'react'
import { Markdown } from '@/components/ui/markdown'
import { zone } from '@/lib/calendar/zone'

const drawn = (source: string, more: Partial<ComponentProps<typeof Markdown>> = {}) =>
  render(
    <NextIntlClientProvider locale="sv" timeZone={zone}>
      <Markdown source={source} {...more} />
    </NextIntlClientProvider>,
  ).container

describe('a text in Markdown', () => {
  it('has headings below the page’s own, lists, tables and links', async () => {
    const container = drawn(
      '# Först\n\n- ett\n- två\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[ut](https://example.se) och [hem](/stod/ny)',
    )
    expect(screen.getByRole('heading', { level: 2, name: 'Först' })).toBeVisible()
    expect(screen.getAllByRole('listitem')).toHaveLength(2)
    expect(screen.getByRole('cell', { name: '2' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'ut' })).toHaveAttribute('href', 'https://example.se')
    expect(await axe(container)).toHaveNoViolations()
  })

  it.each([
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<iframe src="https://evil.example"></iframe>',
    '[x](javascript:alert(1))', '[x](data:text/html,<script>alert(1)</script>)', '<a href="javascript:alert(1)">x</a>',
    '![x](https://evil.example/x.png)', '![x](/api/auth/signout)', '<style>body{display:none}</style>', '[x](vbscript:x)',
  ])('drops %s', (source) => {
    const container = drawn(`före ${source} efter`)
    expect(container.querySelector('script, iframe, style, img, [onerror]')).toBeNull()
    for (const link of container.querySelectorAll('a')) expect(link.getAttribute('href') ?? '').not.toMatch(/^\s*(javascript|data|vbscript):/i)
    expect(container).toHaveTextContent(/före.*efter/)
  }) // prettier-ignore

  it('keeps pictures of our own store, with their words', () => {
    drawn('![En bro](/api/images/2f0e7a9c-1111-4222-8333-444455556666)')
    expect(screen.getByRole('img', { name: 'En bro' })).toHaveAttribute('loading', 'lazy')
  })
})

describe('signs of a text', () => {
  it('are drawn as they were meant: ticks, notes that lead there and back, columns that lean', async () => {
    const container = drawn('- [x] klart\n\n| a | b |\n|--:|---|\n| 1 | 2 |\n\nText[^1].\n\n[^1]: Källan.')
    expect(container).toHaveTextContent('☑ klart')
    expect(screen.getByRole('cell', { name: '1' })).toHaveAttribute('align', 'right')
    expect(container.querySelector('[style]')).toBeNull()
    const there = screen.getByRole('link', { name: '1' })
    const back = screen.getByRole('link', { name: 'Tillbaka till texten, not 1' })
    for (const link of [there, back]) {
      expect(container.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`)).not.toBeNull()
    }
    expect(screen.getByRole('heading', { name: 'Noter' })).toBeVisible()
    expect(await axe(container)).toHaveNoViolations()
  })
})

describe('a picture in a text', () => {
  const id = '2f0e7a9c-1111-4222-8333-444455556666'

  it('comes in the width that fits, keeps its place, and has words even when the text gives none', () => {
    const pictures = new Map([[id, { width: 1600, height: 900, alt: 'En bro i dimma' }]])
    drawn(`![](/api/images/${id})`, { pictures })
    const picture = screen.getByRole('img', { name: 'En bro i dimma' })
    expect(picture).toHaveAttribute('width', '1600')
    expect(picture).toHaveAttribute('height', '900')
    expect(picture.getAttribute('srcset')).toContain(`/api/images/${id}?w=480 480w`)
  })
})
