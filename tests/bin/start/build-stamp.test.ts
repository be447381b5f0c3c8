import { stampOf } from '@/bin/start/build-pages'

describe('the stamp of a build', () => {
  it('is another under another key for the forms, and tells no key', () => {
    const [plain, first, second] = [stampOf('sources'), stampOf('sources', 'first'), stampOf('sources', 'second')]
    expect(new Set([plain, first, second]).size).toBe(3)
    expect(first).toBe(stampOf('sources', 'first'))
    expect(first).not.toContain('first')
  })

  it('is that of the sources alone where no key is set', () => {
    expect(stampOf('sources', '')).toBe(stampOf('sources'))
  })
})
