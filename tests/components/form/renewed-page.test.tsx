import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error'
import { guardAction } from '@/components/form/guard-action'
import { fillForm, keepForRenewal, takeAfterRenewal } from '@/components/form/renewed-page'

afterEach(() => sessionStorage.clear())

const formData = (entries: [string, string][]) => {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}
const ASKED = formData([['text', 'Hej'], ['needs', 'a'], ['needs', 'b'], ['$ACTION_KEY', 'x']]) // prettier-ignore

const WORDS = {
  noAnswer: { title: 'Inget svar', titlePrefix: 'Fel:', sentence: 'Vi vet inte' },
  tooLarge: { title: 'En sak', titlePrefix: 'Fel:', sentence: 'Det är för mycket' },
}

describe('a form that stood open while the server was renewed', () => {
  it('asks for the page again, and keeps what was typed for the same form, once', async () => {
    const renew = jest.fn()
    const gone = () => Promise.reject(new UnrecognizedActionError('gone'))
    const answer = await guardAction(gone, 'message', WORDS, renew)({ status: 'idle' }, ASKED)
    expect(answer).toMatchObject({ status: 'refused', issues: [{ code: 'page-renewed' }] })
    expect(renew).toHaveBeenCalledTimes(1)
    expect(takeAfterRenewal('another')).toBeNull()
    expect(takeAfterRenewal('message')).toEqual({ text: 'Hej', needs: ['a', 'b'] })
    expect(takeAfterRenewal('message')).toBeNull()
  })

  it('stands with its text when no answer came, and leaves every answer and every way onwards as they are', async () => {
    const renew = jest.fn()
    const away = () => Promise.reject(new TypeError('Failed to fetch'))
    expect(await guardAction(away, 'message', WORDS, renew)({ status: 'idle' }, ASKED)).toEqual({
      status: 'refused',
      issues: [{ code: 'answer-lost', sentence: 'Vi vet inte' }],
      title: 'Inget svar',
      titlePrefix: 'Fel:',
      typed: { text: 'Hej', needs: ['a', 'b'] },
    })
    const onwards = () =>
      Promise.reject(Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;replace;/mina;303;' }))
    await expect(guardAction(onwards, 'message', WORDS, renew)({ status: 'idle' }, ASKED)).rejects.toThrow(
      'NEXT_REDIRECT',
    )
    const ok = () => Promise.resolve({ status: 'ok' as const, value: 1 })
    expect(await guardAction(ok, 'message', WORDS, renew)({ status: 'idle' }, ASKED)).toEqual({
      status: 'ok',
      value: 1,
    })
    expect(renew).not.toHaveBeenCalled()
    expect(sessionStorage).toHaveLength(0)
  })

  it('is not sent where it would not arrive: it says so beside the largest field, and keeps what was typed', async () => {
    const send = jest.fn(async () => ({ status: 'ok' as const, value: 1 }))
    const guarded = guardAction(send, 'message', WORDS)
    const answerTo = (data: FormData) => guarded({ status: 'idle' }, data)
    const long = 'å'.repeat(499_000)
    expect(await answerTo(formData([['title', 'Hej'], ['text', long]]))).toEqual({ status: 'ok', value: 1 }) // prettier-ignore
    expect(
      await answerTo(
        formData([
          ['title', 'Hej'],
          ['text', `${long}${'å'.repeat(1_000)}`],
        ]),
      ),
    ).toEqual({
      status: 'refused',
      issues: [{ field: 'text', code: 'form-too-large', sentence: 'Det är för mycket' }],
      title: 'En sak',
      titlePrefix: 'Fel:',
      typed: { title: 'Hej', text: `${long}${'å'.repeat(1_000)}` },
    })
    const file = new FormData()
    file.append('xml', 'Hej')
    file.append('file', new File([new Uint8Array(2_000_000)], 'a.xml'))
    expect(await answerTo(file)).toMatchObject({ issues: [{ field: 'file' }], typed: { xml: 'Hej' } })
    // So many small ones are too large too.
    expect(await answerTo(formData(Array.from({ length: 5_000 }, (_, at) => [`cell:${at}`, '']))))
      .toMatchObject({ status: 'refused' }) // prettier-ignore
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('is filled in again as a person would, except for what the page decides', () => {
    document.body.innerHTML = `<form><input name="text"><textarea name="long"></textarea><select name="which"><option>a</option><option>b</option></select>
      <input type="checkbox" name="needs" value="a" checked><input type="checkbox" name="needs" value="b"><input type="hidden" name="version" value="2"></form>`
    const form = document.querySelector('form') as HTMLFormElement
    fillForm(form, { text: 'Hej', long: 'Två\nrader', which: 'b', needs: 'b', version: '1' })
    const data = new FormData(form)
    expect(Object.fromEntries(data)).toEqual({ text: 'Hej', long: 'Två\nrader', which: 'b', needs: 'b', version: '2' })
    expect(data.getAll('needs')).toEqual(['b'])
  })

  it('keeps nothing for another page', () => {
    keepForRenewal('message', { text: 'Hej' })
    history.pushState(null, '', '/another')
    expect(takeAfterRenewal('message')).toBeNull()
    history.pushState(null, '', '/')
  })
})
