import { host } from '@/lib/config/host'
import { hostChoices, hostWords, placeToTurn, placeWords } from '@/lib/i18n/host-words'

const [municipality, industry, band] = [host().municipalities[1], host().industries[1], host().employeeBands[1]]

it.each(['sv', 'en'] as const)('says the host’s codes in words: %s', (locale) => {
  const codes = {
    municipalityCode: municipality?.code ?? '',
    industry: industry?.code ?? '',
    employees: band?.code ?? '',
  }
  expect(placeWords(codes, locale)).toEqual({ municipality: municipality?.name, industry: industry?.label[locale] })
  const [place = '', { name, url } = { name: { sv: '', en: '' }, url: '' }] = Object.entries(host().turnTo)[0] ?? []
  expect(hostWords({ ...codes, turnTo: place }, locale)).toEqual({
    ...{ municipality: municipality?.name, industry: industry?.label[locale], employees: band?.label[locale] },
    turnTo: { name: name[locale], url },
  })
  expect(hostChoices(locale).industries).toContainEqual({ value: industry?.code, label: industry?.label[locale] })
})

it('shows a code that the host has no more as it is, and leads nowhere where no place was named', () => {
  const gone = { municipalityCode: '0000', industry: 'x', employees: 'y' }
  expect(hostWords({ ...gone, turnTo: null }, 'sv')).toEqual({ municipality: '0000', industry: 'x', employees: 'y', turnTo: null }) // prettier-ignore
  expect(placeToTurn('nowhere', 'sv')).toBeNull()
})

it.each([
  ['sv', 'Våra utbildningar', '/utbildningar'],
  ['en', 'Our trainings', '/en/trainings'],
] as const)('leads to its own trainings in %s', (locale, name, path) => {
  const place = placeToTurn('training', locale)
  expect(place?.name).toBe(name)
  expect(new URL(place?.url ?? '').pathname).toBe(path)
})
