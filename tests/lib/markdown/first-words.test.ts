import { firstWords } from '@/lib/markdown/first-words'

describe('the first words of a text', () => {
  it('have none of its signs', () => {
    expect(firstWords('## Krav\n\nLäs **dem** [här](/x).<b>!</b>\n\n- ett\n- två')).toBe('Krav Läs dem här.! ett två')
  })

  it('end where a word does', () => {
    const words = firstWords('ordet '.repeat(60))
    expect(words).toMatch(/^(ordet )+…$/)
    expect(words.length).toBeLessThan(160)
    expect(firstWords('å'.repeat(400)).length).toBeLessThan(160)
  })
})
