import { leftPage } from '@/lib/feedback/left-page'

const OWN = 'https://akuten.example'

describe('the page somebody came from', () => {
  it.each([
    ['/blogg?sida=2', null, '/blogg?sida=2'],
    [undefined, `${OWN}/blogg#topp`, '/blogg'],
    [['/blogg'], `${OWN}/en/blog`, '/en/blog'],
    ['//evil.example', `${OWN}/blogg`, '/blogg'],
  ])('asked for as %j, with the referrer %s, is %s', (asked, referrer, page) => {
    expect(leftPage(asked, referrer, OWN)).toBe(page)
  })

  it.each([
    ['/..//evil.example', null],
    [undefined, 'https://evil.example/blogg'],
    [undefined, `${OWN}//evil.example`],
    [undefined, `${OWN}/..//evil.example`],
    [undefined, 'not an address'],
    [undefined, null],
  ])('asked for as %j, with the referrer %s, is nowhere', (asked, referrer) => {
    expect(leftPage(asked, referrer, OWN)).toBe('')
  })
})
