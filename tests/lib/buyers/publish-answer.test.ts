import { listAnswers } from '@/lib/buyers/list-answers'
import { listSitemapAnswers } from '@/lib/buyers/list-sitemap-answers'
import { roundInput } from '@/tests/support/an-application'
import { openRound } from '@/lib/rounds/open-round'
import { closeRound } from '@/lib/cases/close-round'
import { randomUUID } from 'node:crypto'
import { addDays, today } from '@/lib/calendar/days'
import { findAnswer } from '@/lib/buyers/find-answer'
import { publishAnswerInput } from '@/lib/buyers/inputs'
import { listThemePages } from '@/lib/buyers/list-theme-pages'
import { publishAnswer } from '@/lib/buyers/publish-answer'
import { withdrawAnswer } from '@/lib/buyers/withdraw-answer'
import { db } from '@/lib/db/client'
import { aCase } from '@/tests/support/a-case'
import { anAnswerInput, aQuestion, lastEventOf } from '@/tests/support/a-question'
import { asSuperuser } from '@/tests/support/database'
import { aLead, aBuyerAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

describe('publishing a general answer', () => {
  it('puts it on the site at an address of its question, reviewed, with its first revision', async () => {
    const advisor = await aBuyerAdvisor()
    const { slug } = await publishAnswer(advisor, anAnswerInput({ questionSv: 'Får vi köpa på närmsta håll?' }))
    expect(slug).toBe('far-vi-kopa-pa-narmsta-hall')
    const { id, ...row } = await db().generalAnswer.findUniqueOrThrow({ where: { slug } })
    expect(row).toMatchObject({ status: 'published', version: 0, reviewedBy: advisor.personId })
    expect(await lastEventOf(id)).toEqual({
      type: 'general-answer.published',
      role: 'buyer-advisor',
      actorId: advisor.personId,
      facts: { topic: 'payment-terms' },
    })
    expect(await db().generalAnswerRevision.findMany({ where: { answerId: id } })).toMatchObject([
      { version: 0, questionSv: 'Får vi köpa på närmsta håll?', savedBy: advisor.personId },
    ])
    expect(await findAnswer(slug)).toMatchObject({ slug, answerEn: null })
  })

  it('gives two of the same question an address each, also at once, and the same form one answer', async () => {
    const advisor = await aBuyerAdvisor()
    const input = anAnswerInput({ questionSv: 'Samma fråga?' })
    const published = await Promise.all([
      publishAnswer(advisor, input),
      publishAnswer(advisor, input),
      publishAnswer(advisor, anAnswerInput({ questionSv: 'Samma fråga?' })),
    ])
    expect(new Set(published.map(({ slug }) => slug))).toEqual(new Set(['samma-fraga', 'samma-fraga-2']))
  })

  it('gives no address that a page has of its own, and none that only begins like it', async () => {
    const advisor = await aBuyerAdvisor()
    const slugs: string[] = []
    for (const questionSv of ['Fråga', 'Svar', 'Ask', 'Answer', 'Fråga', 'Frågan'])
      slugs.push((await publishAnswer(advisor, anAnswerInput({ questionSv }))).slug)
    expect(slugs).toEqual(['fraga-2', 'svar-2', 'ask-2', 'answer-2', 'fraga-3', 'fragan'])
  })

  it('is told to search engines in the languages that it is written in, until it is withdrawn', async () => {
    const advisor = await aBuyerAdvisor()
    const english = { questionEn: 'In both?', answerEn: 'Yes.' }
    const { slug: both } = await publishAnswer(advisor, anAnswerInput({ questionSv: 'Två språk?', ...english }))
    const { slug: one } = await publishAnswer(advisor, anAnswerInput({ questionSv: 'Ett språk?' }))
    const { slug: gone } = await publishAnswer(advisor, anAnswerInput({ questionSv: 'Inget språk?' }))
    await withdrawAnswer(advisor, { slug: gone, version: 0 })
    const told = (await listSitemapAnswers()).filter(({ params }) => [both, one, gone].includes(params.slug))
    expect(told.map(({ params, locales }) => [params.slug, locales])).toEqual([[one, ['sv']], [both, ['sv', 'en']]])
    expect((await listAnswers()).map(({ slug }) => slug)).not.toContain(gone)
    expect(await findAnswer(gone)).toBeNull()
  }) // prettier-ignore

  it.each([
    { answerSv: 'Något annat.' },
    { topic: 'direct-award' as const },
    { questionEn: 'What?', answerEn: 'That.' },
    { reviewedOn: addDays(today(), -3) },
  ])('refuses %j under a request that has published, and answers the same form alike', async (changed) => {
    const [advisor, other] = [await aBuyerAdvisor(), await aBuyerAdvisor()]
    const input = anAnswerInput()
    const published = await publishAnswer(advisor, input)
    expect(await publishAnswer(advisor, input)).toEqual(published)
    await refused(() => publishAnswer(advisor, { ...input, ...changed }), 'request-reused')
    await refused(() => publishAnswer(other, input), 'request-reused')
  })

  it.each([
    ['organisation', { answerSv: 'I Provstad betalar man snabbt.' }, 'answerSv'],
    ['name', { questionSv: 'Vad säger Inköpare Inga om det?' }, 'questionSv'],
    ['email', { answerSv: 'Skriv till asker@example.test.' }, 'answerSv'],
    ['phone', { answerSv: 'Ring 070 - 174 06 98.' }, 'answerSv'],
    ['reference', { questionEn: 'What of ks 2026 / 998?', answerEn: 'Yes.' }, 'questionEn'],
    ['tedNumber', { answerSv: 'Se 998877-2026.' }, 'answerSv'],
  ] as const)('refuses while the %s of the asker is left in a field', async (trace, differing, field) => {
    const advisor = await aBuyerAdvisor()
    const { number } = await aQuestion({
      email: 'asker@example.test',
      reference: 'KS 2026/998',
      tedNumber: '998877-2026',
    })
    const refusal = await refused(() => publishAnswer(advisor, anAnswerInput({ ...differing, number })), 'trace-left')
    expect(refusal).toMatchObject({ field, facts: { trace } })
  })

  it('refuses one that nobody says is scrubbed, or half in English', () => {
    const typed = { ...anAnswerInput(), number: '', questionEn: '', answerEn: '' }
    expect(publishAnswerInput.safeParse({ ...typed, scrubbed: 'on' }).success).toBe(true)
    const faults = (input: object) => publishAnswerInput.safeParse(input).error?.issues.map(({ message }) => message)
    expect(faults({ ...typed, scrubbed: undefined })).toEqual(['not-scrubbed'])
    expect(faults({ ...typed, scrubbed: 'on', answerEn: 'Yes.' })).toEqual(['english-half'])
    expect(faults({ ...typed, scrubbed: 'on', reviewedOn: addDays(today(), 1) })).toEqual(['day-in-future'])
  })

  it('leaves no way back to the question', async () => {
    const advisor = await aBuyerAdvisor()
    const { id, number } = await aQuestion()
    const { slug } = await publishAnswer(advisor, anAnswerInput({ number, questionSv: 'Utan spår?' }))
    const { id: answerId } = await db().generalAnswer.findUniqueOrThrow({ where: { slug } })
    const [found] = await asSuperuser<{ traces: number }>(
      `select (select count(*) from general_answer a where a::text like '%' || $1 || '%' or a::text like '%' || $2 || '%')
            + (select count(*) from general_answer_revision a where a::text like '%' || $1 || '%' or a::text like '%' || $2 || '%')
            + (select count(*) from audit_event where subject_id = $3 and canonical like '%' || $1 || '%') as traces`,
      [id, number, answerId],
    )
    expect(Number(found?.traces)).toBe(0)
  })

  it('refuses a question that is not there', async () => {
    const advisor = await aBuyerAdvisor()
    await refused(() => publishAnswer(advisor, anAnswerInput({ number: 'UL-2020-0001' })), 'question-not-found')
  })
})

describe('a page about a theme of a round', () => {
  beforeAll(() => aCase())
  const aRound = () => db().round.findFirstOrThrow({ select: { id: true, code: true } })
  const ofTheme = (theme: 'form' | 'time' | 'other', themeRound: string) => anAnswerInput({ theme, themeRound })

  it('is kept with the theme, shown where the themes stand while it is published, and made anew when it is withdrawn', async () => {
    const [advisor, round] = [await aBuyerAdvisor(), await aRound()]
    const { slug } = await publishAnswer(advisor, ofTheme('form', round.id))
    const { form } = await listThemePages(round.code)
    expect(form).toMatchObject({ slug, publishedAt: expect.any(Date) as Date })
    expect(await listThemePages(undefined)).toEqual({})
    expect(await listThemePages('another')).toEqual({})
    await refused(() => publishAnswer(advisor, ofTheme('form', round.id)), 'theme-published')
    await withdrawAnswer(advisor, { slug, version: 0 })
    expect((await listThemePages(round.code)).form).toBeUndefined()
    const again = await publishAnswer(advisor, ofTheme('form', round.id))
    expect((await listThemePages(round.code)).form?.slug).toBe(again.slug)
  })

  it('is published once by two at once', async () => {
    const round = await aRound()
    const both = await Promise.allSettled([
      publishAnswer(await aBuyerAdvisor(), ofTheme('time', round.id)),
      publishAnswer(await aBuyerAdvisor(), ofTheme('time', round.id)),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'theme-published' })
  })

  it('is refused of a round that there is not, and of half a theme', async () => {
    const [advisor, round] = [await aBuyerAdvisor(), await aRound()]
    await refused(() => publishAnswer(advisor, ofTheme('other', randomUUID())), 'theme-not-found')
    await refused(() => publishAnswer(advisor, anAnswerInput({ theme: 'other' })), 'theme-not-found')
    await refused(() => publishAnswer(advisor, anAnswerInput({ themeRound: round.id })), 'theme-not-found')
    const typed = { ...anAnswerInput(), questionEn: '', answerEn: '', scrubbed: 'on', theme: 'wind', themeRound: 'x' }
    const codes = publishAnswerInput.safeParse(typed).error?.issues.map(({ message }) => message)
    expect(codes).toEqual(['theme-not-found', 'theme-not-found'])
  })

  it('is that round’s alone', async () => {
    const [advisor, lead, round] = [await aBuyerAdvisor(), await aLead(), await aRound()]
    await closeRound(lead, round.id)
    const { id } = await openRound(lead, roundInput())
    const { code } = await db().round.findUniqueOrThrow({ where: { id } })
    expect(Object.keys(await listThemePages(round.code)).length).toBeGreaterThan(0)
    expect(await listThemePages(code)).toEqual({})
    await publishAnswer(advisor, ofTheme('form', id))
    expect(Object.keys(await listThemePages(code))).toEqual(['form'])
  })
})
