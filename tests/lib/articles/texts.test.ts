import { hasEnglish, NO_TEXTS, sameTexts, TEXT_FIELDS, textsIn } from '@/lib/articles/texts'

const SWEDISH = { ...NO_TEXTS, titleSv: 'Rubrik', ingressSv: 'Ingress', bodySv: 'Text' }
const BOTH = { ...SWEDISH, titleEn: 'Title', ingressEn: 'Lead', bodyEn: 'Body' }

it('is read in the reader’s language, and in Swedish where the English is not whole', () => {
  expect(textsIn('en', BOTH)).toEqual({ lang: 'en', title: 'Title', ingress: 'Lead', body: 'Body' })
  const swedish = { lang: 'sv', title: 'Rubrik', ingress: 'Ingress', body: 'Text' }
  expect(textsIn('sv', BOTH)).toEqual(swedish)
  for (const field of ['titleEn', 'ingressEn', 'bodyEn'] as const) {
    expect(hasEnglish({ ...BOTH, [field]: '' })).toBe(false)
    expect(textsIn('en', { ...BOTH, [field]: '' })).toEqual(swedish)
  }
})

it('is the same where no field differs', () => {
  expect(sameTexts(BOTH, { ...BOTH })).toBe(true)
  for (const field of TEXT_FIELDS) expect(sameTexts(BOTH, { ...BOTH, [field]: 'Annat' })).toBe(false)
})
