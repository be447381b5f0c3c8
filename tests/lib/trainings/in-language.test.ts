import { inLanguage } from '@/lib/trainings/in-language'

it('is English for who reads English, where it is told in English', () => {
  expect(inLanguage('en', 'Läs', 'Read')).toEqual({ text: 'Read', lang: 'en' })
  expect(inLanguage('sv', 'Läs', 'Read')).toEqual({ text: 'Läs', lang: 'sv' })
  expect(inLanguage('en', 'Läs', null)).toEqual({ text: 'Läs', lang: 'sv' })
  expect(inLanguage('en', 'Läs', '')).toEqual({ text: 'Läs', lang: 'sv' })
})
