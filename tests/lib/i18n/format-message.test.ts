import { createElement } from 'react'
import { createTranslator } from 'use-intl/core'
import formatMessage from '@/lib/i18n/format-message'
import { LOCALES } from '@/lib/i18n/pathnames'
import { messagesIn } from '@/lib/i18n/messages'

const MESSAGES = [
  ['Ett ärende', undefined],
  ["Skriv '{'så'}'", undefined],
  ['Hej {name}', { name: 'Åsa <b>' }],
  ['{count, plural, one {# ärende} other {# ärenden}}', { count: 1234 }],
  ['{count, selectordinal, one {#:a} other {#:e}}', { count: 2 }],
  ['{kind, select, call {samtal} other {annat}}', { kind: 'call' }],
  ['<b>{n, number}</b> kvar', { n: 2.5, b: (parts: unknown) => createElement('b', null, parts as string) }],
] as const

it.each(MESSAGES)('fills in as use-intl does: %s', (message, values) => {
  for (const locale of LOCALES) {
    const t = createTranslator({ locale, messages: { key: message }, timeZone: 'UTC' })
    const expected = t.rich('key', values as never)
    const filledIn = () => formatMessage('key', message, values, { locale })
    expect([filledIn(), filledIn()].map(withoutKeys)).toEqual([expected, expected].map(withoutKeys))
  }
})

/** `t.rich` gives elements a key before the message is filled in. */
const withoutKeys = (said: unknown) => JSON.stringify(said, (name, value: unknown) => (name === 'key' ? null : value))

it('keeps languages apart', () => {
  const message = '{count, number}'
  expect(formatMessage('key', message, { count: 1234.5 }, { locale: 'sv' })).toBe('1\u00a0234,5')
  expect(formatMessage('key', message, { count: 1234.5 }, { locale: 'en' })).toBe('1,234.5')
})

it('reads every message there is, of which none writes a day by itself', () => {
  const texts = (within: unknown): string[] =>
    typeof within === 'string' ? [within] : Object.values(within as object).flatMap(texts)
  for (const locale of LOCALES) {
    for (const text of texts(messagesIn(locale))) expect(text).not.toMatch(/\{\s*\w+\s*,\s*(?:date|time)\b/)
  }
})

it('says no to what is no message', () => {
  expect(() => formatMessage('a.key', { below: 'x' }, undefined, { locale: 'sv' })).toThrow('a.key')
  expect(() => formatMessage('key', '{open', {}, { locale: 'sv' })).toThrow()
})
