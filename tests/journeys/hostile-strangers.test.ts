import { randomUUID } from 'node:crypto'
import { call, sessionCookie } from './support/actions'
import { fictiveNumber } from './support/apply'
import { hold } from './support/hold'
import { expectNothingGrown, packed, postAll, visit, watchHits } from './support/hostile'
import { pathInMail } from './support/mail-link'
import { ownCase } from './support/own-case'
import { ask, askSeeingAll, one, sessionFor, signIn, staff } from './support/demo'
import { test, expect } from './support/test'
import { XSS_PAYLOADS } from './support/xss-payloads'
import { aTrade, placeNo } from '../support/county'

/** Names are one line of at most 200 characters, and an empty one is refused. */
const NAMES = XSS_PAYLOADS.filter((text) => text.trim().length > 0 && text.length <= 200 && !text.includes('\n'))
const at = (index: number) => NAMES[index % NAMES.length] ?? ''
const address = () => `${randomUUID()}@example.com`
const requestId = () => randomUUID()
const PHONE = '070-174 06 77'

test('no name, need or comment of those who sign up for a training runs where it is read', async ({ page }) => {
  const hits = await watchHits(page)
  const lead = (await staff('project-lead'))[0]?.id ?? ''
  const title = `Provad mot fientliga texter ${randomUUID().slice(0, 8)}`
  const cookie = sessionCookie(await sessionFor(lead))
  const planned = {
    ...{ requestId: requestId(), titleSv: title, aboutSv: 'Provad', learnSv: 'Provad', audienceSv: 'Provad', food: 'on' },
    ...{ language: 'sv', seats: '5000', day: '2032-01-08', startsAt: '09:00', endsAt: '10:00', form: 'on-place', place: 'Sal' },
  } // prettier-ignore
  await postAll('planTrainingAction', [planned], cookie)
  const { id, slug } = await one<{ id: string; slug: string }>(`SELECT id, slug FROM training WHERE title_sv = $1`, [
    title,
  ])
  await postAll('publishTrainingAction', [{ slug, version: '1' }], cookie)
  const names = packed(NAMES, 200)
  const forms = names.map((name, index) => ({
    ...{ slug, requestId: requestId(), wants: 'seat', email: address(), interpreter: 'on' },
    ...{ name, organisation: names.at(index - 1) ?? '', foodNeed: at(index), otherNeed: at(index + 1) },
  }))
  await postAll('signUpAction', forms)
  await visit(page, await pathInMail(forms.at(-1)?.email ?? '', 'training-seated'))
  await visit(page, `/utbildningar/${slug}`)
  await signIn(page.context(), lead)
  for (const listed of [`/utbildningar/hantera/${slug}`, `/utbildningar/hantera/${slug}/incheckning`, '/utkorg'])
    await visit(page, listed)
  await page.goto(`/utbildningar/hantera/${slug}`)
  await expect(page.getByText(NAMES[0] ?? '').first()).toBeAttached()

  const comments = packed(XSS_PAYLOADS, 2000)
  const came = forms.slice(0, comments.length)
  await hold(id, '10 minutes')
  const registered = await ask<{ id: string; email: string }>(
    `SELECT id, email FROM training_registration WHERE email = ANY($1)`,
    [came.map(({ email }) => email)],
  )
  await postAll(
    'checkInAction',
    registered.map((one) => ({ slug, registrationId: one.id })),
    cookie,
  )
  await hold(id, '-3 hours')
  const tokens: string[] = []
  for (const { email } of came) {
    const { text } = await call(await pathInMail(email, 'training-seated'))
    tokens.push(/utvardering\/([\w-]{49})/.exec(text)?.[1] ?? '')
  }
  await postAll(
    'answerEvaluationAction',
    comments.map((comment, index) => ({
      token: tokens[index] ?? '',
      useful: '3',
      level: 'right',
      willBid: 'yes',
      comment,
    })),
  )
  await visit(page, `/utbildningar/hantera/${slug}`)
  await expect(page.getByText('<svg onload=hit()>').first()).toBeAttached()
  await visit(page, '/ledning/utbildningar')
  await visit(page, await pathInMail(came[0]?.email ?? '', 'training-seated'))
  expect(hits).toEqual([])
})

test('no question of a buyer runs where it is read, answered or listed', async ({ page }) => {
  const hits = await watchHits(page)
  const texts = packed(XSS_PAYLOADS, 5000)
  const forms = texts.map((text, index) => ({
    ...{ requestId: requestId(), email: address(), phone: PHONE, topic: 'other', text, wantsCall: 'on' },
    ...{ organisation: at(index * 3), name: at(index * 3 + 1), reference: at(index * 3 + 2).slice(0, 100), tedNumber: '' },
  })) // prettier-ignore
  await postAll('askQuestionAction', forms)
  const answerer = await one<{ id: string }>(
    `SELECT person_id AS id FROM staff_role WHERE role = 'buyer-advisor' AND revoked_at IS NULL LIMIT 1`,
  )
  await signIn(page.context(), answerer.id)
  const asked = await askSeeingAll<{ number: string }>(`SELECT number FROM buyer_question WHERE email = ANY($1)`, [
    forms.map(({ email }) => email),
  ])
  expect(asked).toHaveLength(forms.length)
  const calls = packed(XSS_PAYLOADS, 2000).map((note, index) => ({
    ...{ requestId: requestId(), number: asked[index % asked.length]?.number ?? '', result: 'reached', note },
  }))
  await postAll('logCallAction', calls, sessionCookie(await sessionFor(answerer.id)))
  for (const listed of ['/lotsen', ...asked.map(({ number }) => `/lotsen/${number}`), '/utkorg']) {
    await visit(page, listed)
  }
  expect(hits).toEqual([])
})

test('nothing typed runs where it is said again', async ({ page }) => {
  const hits = await watchHits(page)
  // Without the page's own scripts the server draws the form again, with what was typed in it.
  await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  for (const [form, field] of [
    ['/nyhetsbrev', 'email'],
    ['/tillganglighet/meddela-brist', 'email'],
    ['/inkopare/fraga', 'phone'],
  ] as const) {
    const typed = `${XSS_PAYLOADS.join(' ').replaceAll('\n', ' ')} "><img src=x onerror=hit()>`
    await page.goto(form)
    const box = page.locator(`main [name=${field}]`)
    await box.evaluate((input: HTMLInputElement, text) => (input.value = text), typed)
    const whole = page.locator('main form', { has: page.locator(`[name=${field}]`) })
    await whole.getByRole('button').last().click()
    await expect(page.getByText(/att rätta till/).first()).toBeVisible()
    await expect(box).toHaveValue(new RegExp('onerror=hit'))
    await expectNothingGrown(page)
  }
  // A search is said again as a field and a heading, no other way than the above: some of each kind will do.
  // A NUL in an address is answered before any page is drawn: missing-pages.test.ts.
  for (const sought of packed(NAMES, 200).filter((_, index) => index % 6 === 0)) {
    const q = sought.replaceAll('\0', '')
    await page.goto(`/inkopare?${new URLSearchParams({ q }).toString()}`, { waitUntil: 'load' })
    await expectNothingGrown(page)
  }
  expect(hits).toEqual([])
})

test('no report of a barrier runs where it is read', async ({ page }) => {
  const hits = await watchHits(page)
  const reports = packed(XSS_PAYLOADS, 4000).map((what, index) => ({
    ...{ requestId: requestId(), what, page: at(index), email: '' },
  }))
  await postAll('reportBarrierAction', reports)
  await signIn(page.context(), (await staff('project-lead'))[0]?.id ?? '')
  await visit(page, '/ledning/hinder')
  await expect(page.getByText('<script>hit()</script>').first()).toBeAttached()
  expect(hits).toEqual([])
})

test('nothing a company, a partner or an advisor writes about a case runs where it is read', async ({ page }) => {
  const hits = await watchHits(page)
  const { number, contactId, advisorId, leadId } = await ownCase(page, { upTo: 'verified' })
  const said = packed(XSS_PAYLOADS, 5000).map((text) => ({ number, requestId: requestId(), text }))
  await postAll('sendMessageAction', said, sessionCookie(await sessionFor(contactId)))
  const noted = said.map(({ text }) => ({ number, requestId: requestId(), text }))
  await postAll('writeNoteAction', noted, sessionCookie(await sessionFor(advisorId)))
  const invited = packed(NAMES, 200)
    .slice(0, 20)
    .map((name) => ({ number, name, email: address() }))
  await postAll('inviteColleagueAction', invited, sessionCookie(await sessionFor(contactId)))

  const partner = await one<{ person: string; id: string }>(
    `SELECT b.person_id AS person, b.partner_id AS id FROM partner_member b
     JOIN partner a ON a.id = b.partner_id AND a.ended_at IS NULL AND a.kind = 'trade-organisation'
     WHERE b.revoked_at IS NULL LIMIT 1`,
  )
  const referred = packed(XSS_PAYLOADS, 500)
    .slice(0, 12)
    .map((description, index) => ({
      ...{ requestId: requestId(), partnerId: partner.id, consent: 'yes', orgNumber: fictiveNumber(), description },
      ...{ municipalityCode: placeNo(0).code, ...aTrade(), email: address(), phone: PHONE },
      ...{ companyName: at(index * 5), name: at(index * 5 + 1), about: 'bid', buyerName: at(index * 5 + 2) },
      ...{ reference: at(index * 5 + 3).slice(0, 100), lots: at(index * 5 + 4), tedNumber: '', noticeUrl: '' },
      ...{ bidDeadlineOn: '2031-11-03' },
    }))
  await postAll('sendReferralAction', referred, sessionCookie(await sessionFor(partner.person)))
  const opened = await ask<{ number: string }>(
    `SELECT number FROM cases WHERE contact_email = ANY($1) ORDER BY number`,
    [referred.map(({ email }) => email)],
  )
  expect(opened).toHaveLength(referred.length)

  const own = `/arenden/${number}`
  await signIn(page.context(), contactId)
  await visit(page, own)
  await visit(page, '/mina')
  await signIn(page.context(), partner.person)
  await visit(page, '/partner')
  await signIn(page.context(), advisorId)
  await visit(page, own)
  await visit(page, '/arbete')
  await signIn(page.context(), leadId)
  const lists = [
    '/ledning/ko',
    '/ledning/ko?sida=2',
    '/ledning/ko?sida=3',
    '/arenden',
    '/sok?q=script',
    '/ledning/logg',
  ]
  const each = opened.map((one) => `/arenden/${one.number}`)
  for (const read of [
    own,
    `${own}/handelser`,
    ...lists,
    ...each,
    `${each[0]}/tilldela`,
    '/ledning',
    '/ledning/jobb',
    '/utkorg',
  ]) {
    await visit(page, read)
  }
  expect(hits).toEqual([])
})
