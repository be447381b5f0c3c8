import type { ComponentProps, ReactNode } from 'react'
import { LatestPost } from '@/components/start/latest-post'
import { PostList } from '@/components/articles/post-list'
import { PostView } from '@/components/articles/post-view'
import { AnswerPage } from '@/components/buyers/answer-page'
import { AskedQuestion } from '@/components/buyers/asked-question'
import { OwnCapabilities } from '@/components/capabilities/own-capabilities'
import { CompanyCase } from '@/components/cases/company-case'
import { CompanyHead } from '@/components/cases/company-head'
import { OwnCases } from '@/components/cases/own-cases'
import { WaitingAnswers } from '@/components/companies/waiting-answers'
import { AskedPage } from '@/components/exercises/asked-page'
import { ChooseTime } from '@/components/meetings/choose-time'
import { OutcomePage } from '@/components/outcomes/outcome-page'
import { SatisfactionPage } from '@/components/outcomes/satisfaction-page'
import { PartnerPage } from '@/components/partners/partner-page'
import { SearchPage } from '@/components/search/search-page'
import { CertificatePage } from '@/components/trainings/certificate-page'
import { SeatPage } from '@/components/trainings/seat-page'
import { SignedUp } from '@/components/trainings/signed-up'
import { TrainingPage } from '@/components/trainings/training-page'
import { messagesIn } from '@/lib/i18n/messages'
import type { StreamItem } from '@/lib/time/case-stream'
import { accepting } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'
import { NOTHING_TO_HIDE } from './nothing-to-hide'
import { CANARY, secretive } from './secretive'
import { seenComponents } from './seen'

jest.mock('next/navigation', () => ({
  ...jest.requireActual<object>('next/navigation'),
  useRouter: () => ({ replace: () => undefined }),
}))

const NUMBER = 'UA-2026-0142'
const at = new Date('2026-11-20T10:00:00Z')
const now = new Date('2026-11-21T10:00:00Z')
const later = new Date('2026-12-01T10:00:00Z')
const phone = '010-111 22 33'
const action = accepting()
const ACTIONS = {
  ...{ sendMessage: accepting(), recordResult: accepting(), endConsent: accepting() },
  ...{ chooseTime: accepting(), declineTimes: accepting() },
}
const locale = 'sv' as const

/** What a company may read of its case: of anything else in the row it sees nothing. */
const supportCase = secretive<ComponentProps<typeof CompanyCase>['supportCase']>({
  ...{ id: 'c1', number: NUMBER, version: 3, status: 'ongoing', openedAt: at, waitingSinceAt: at, result: null },
  ...{ statedName: 'Provbolaget', orgKind: 'legal', orgDisplay: '556999-0004', contactName: 'Kim Kontakt' },
  ...{
    contactPhone: '+46701740699',
    advisorName: 'Ada Rådgivare',
    advisorPhone: '+46701740611',
    followedBy: [{ id: 'p1', name: 'Part' }],
  },
  ...{ about: 'bid', needs: ['espd'], description: 'Vi har aldrig lämnat anbud.', barriers: null, why: null },
  ...{ buyerName: 'Provstads kommun', reference: 'DNR-1', tedNumber: null, noticeUrl: null, lots: null, lotRows: [] },
  ...{ bidDeadlineOn: '2026-12-01', bidDeadlineAt: later, questionsOn: null, awardDecidedOn: null },
  ...{ standstillEndsOn: null, title: null, law: null, procedure: null, cpv: null },
  ...{ predecessorNumber: null, successorNumber: null, sameCompany: [], outcome: null, declineReason: null },
  ...{ capMinutes: 300, usedMinutes: 135, reservedMinutes: 60, minutesLeft: 105, mergedMinutes: 0, beyondMinutes: 0 },
  ...{ roundName: 'Steg två', counted: ['call'], firstPublicBid: null, turnTo: null },
  rules: {
    ...{ capMinutes: 300, responseWorkingDays: 1, holdLapseHours: 48, lateAfterDays: 14 },
    ...{
      missedDraws: 'booked',
      missedMinutes: 30,
      groupDraws: 'full',
      secondDraws: 'once',
      logDaysAfterClose: 14,
      logDaysAfterRound: 14,
    },
  },
  meetings: ['m1', 'm2'].map((id) =>
    secretive({
      id,
      kind: 'meeting',
      startsAt: later.toISOString(),
      lengthMinutes: 60,
      place: 'https://möte.example/rum',
    }),
  ),
  offer: secretive({ status: 'waiting' }),
})

const item = (of: object) => secretive<StreamItem>({ at, who: 'Ada Rådgivare', ...of })
const work = {
  ...{ kind: 'time', entry: 'work', minutes: 45, activity: 'meeting', workedOn: '2026-11-19', why: null },
  ...{
    reasonCode: null,
    drawnAs: null,
    beside: 'Nina Nästa',
    concernsOn: null,
    moved: null,
    text: null,
    reversed: false,
  },
  ...{ waits: false, declined: null },
}
const items = [
  item({ kind: 'messages', id: 's1', from: null, side: 'company', text: 'Vi är klara.' }),
  item({ id: 's2', from: 'UA-2026-0003', ...work }),
  item({ kind: 'events', id: 's3', from: null, title: 'Tog emot ärendet.' }),
]

const answer = secretive<never>({
  ...{ bid: 'yes', result: 'won', valueSek: 90_000n, bidsReceived: 2, firstPublicBid: true, barriers: [] },
  ...{ mayTell: true, answeredAt: at, answeredByName: 'Kim Kontakt', notEligible: null, lostWhy: null, score: 4 },
  ...{ words: 'Bra.' },
})

const training = secretive<ComponentProps<typeof TrainingPage>['training']>({
  ...{ slug: 'las-en-annons', status: 'published', form: 'online', language: 'sv', titleSv: 'Läs en annons' },
  ...{ titleEn: null, aboutSv: 'Om.', aboutEn: null, learnSv: 'Lär.', learnEn: null, audienceSv: 'Alla.' },
  ...{ audienceEn: null, startsAt: later, endsAt: new Date('2026-12-01T12:00:00Z'), signUpClosesAt: later },
  ...{ seats: 20, taken: 3, waiting: 0, recordingUrl: null, recordingTranscript: null, series: null, place: null },
  partners: ['Provföretagarna'],
})

const text = { title: 'En rubrik', ingress: 'En ingress.', body: 'En text.', lang: 'sv' as const }
const post = secretive<ComponentProps<typeof PostList>['posts'][number]>({
  ...{ id: 'a1', slug: 'en-rubrik', tags: ['anbud'], author: 'Ebba', publishedAt: at, changedAt: at, text },
})
const never = async () => ({ status: 'idle' as const })

/** Each with all that there is in its rows but what the reader may see, as a word that must not show. */
const DRAWN: Record<string, { of: readonly string[]; draw: () => ReactNode }> = {
  'the page of a case': {
    of: [
      'cases/company-case', 'cases/company-head', 'cases/company-next', 'cases/company-meetings', 'meetings/meeting-place', 'meetings/own-offer',
      'cases/company-status', 'cases/company-advisor',
      'cases/company-rules', 'cases/case-facts', 'cases/joined-cases', 'cases/case-stream', 'cases/stream-row', 'time/time-of-stream',
      'time/time-left', 'time/earmarked-time', 'outcomes/follow-up-card', 'outcomes/answer-facts',
    ],
    draw: () => (
      <>
        <CompanyHead
          {...{ supportCase, now, urgent: false, others: [], promised: { code: 'by-day', day: '2026-12-01' } as const }}
          up={{ page: '/mine', text: 'Mina ärenden' }}
          earmarks={secretive({ own: { minutes: 60, unspent: 30 }, others: [secretive({ number: null, unspent: 20 })] })}
          divides
        />
        <CompanyCase
          {...{ supportCase, otherMinutes: [], viewerId: 'p1', verified: true, now, phone }}
          actions={ACTIONS}
          ownOffer={secretive({
            ...{ id: 'o1', kind: 'meeting', lengthMinutes: 60, reservedMinutes: 60, place: 'Exempelhuset', endsAt: later },
            times: [secretive({ startsAt: later, free: true })],
          })}
          joining={{ into: null, twins: [], cases: [secretive({ number: 'UA-2026-0003', openedAt: at, contactName: 'Kim Kontakt', description: 'Samma sak.' })] }}
          helps={[]}
          promised={{ code: 'by-day', day: '2026-12-01' }}
          stream={{ items, older: false, asked: { show: null, page: 1 } }}
          just={{ step: null, action: accepting() }}
          requestIds={{ message: 'm', note: 'n', log: 'l', undo: 'u', follow: 'f' }}
          host={{ municipality: 'Provstad', industry: 'Bygg', employees: '1–9' }}
          outcome={secretive({ isPast: false, answer })}
        />
      </>
    ),
  },
  'the page of a closed case': {
    of: ['cases/bid-result'],
    draw: () => (
      <CompanyCase
        {...{ otherMinutes: [], viewerId: 'p1', verified: false, now, phone, outcome: null, joining: { into: null, cases: [], twins: [] } }}
        supportCase={new Proxy(supportCase, {
          get: (row, name) =>
            name === 'status' ? 'closed' : name === 'outcome' ? 'bid-submitted' : (Reflect.get(row, name) as unknown),
        })}
        actions={ACTIONS}
        ownOffer={null}
        helps={[]}
        promised={{ code: 'by-day', day: '2026-12-01' }}
        stream={{ items, older: false, asked: { show: null, page: 1 } }}
        just={{ step: null, action: accepting() }}
        requestIds={{ message: 'm', note: 'n', log: 'l', undo: 'u', follow: 'f' }}
        host={{ municipality: 'Provstad', industry: 'Bygg', employees: '1–9' }}
      />
    ),
  },
  'the list of one’s cases': {
    of: ['cases/own-cases'],
    draw: () => (
      <OwnCases
        cases={[
          secretive({
            ...{ id: 'c1', number: NUMBER, status: 'ongoing', statedName: 'Provbolaget', openedAt: at, waiting: false },
            ...{ advisorName: 'Ada', bidDeadlineOn: '2026-12-01', bidDeadlineAt: later, about: 'bid', unseen: [] },
            promised: { code: 'by-day', day: '2026-12-01' },
          }),
        ]}
      />
    ),
  },
  'what is found': {
    of: ['search/search-page', 'search/search-results', 'search/found-table'],
    draw: () => (
      <SearchPage
        {...{ locale, action: jest.fn(), sought: 'prov', preview: null }}
        query={{ q: 'prov', company: '', sealed: '', page: 1, sort: 'number' }}
        keep={{ views: [], mayShare: false, actions: { search: never, saveView: never, removeView: never } }}
        found={{
          ...{ total: 1, alike: false, most: false },
          cases: [
            // Of a sole trader, whose number is a personal identity number.
            secretive({
              ...{ number: NUMBER, statedName: 'Provbolaget', contactName: 'Kim', status: 'opened', about: 'bid' },
              ...{ openedAt: at, responseDueOn: '2026-11-24', orgKind: 'sole', bidDeadlineOn: null, buyerName: null },
              ...{ reference: null, advisorName: null, waiting: false, logs: false, by: 'company' },
            }),
          ],
        }}
      />
    ),
  },
  'what was opened with one’s address': {
    of: ['companies/waiting-answers'],
    draw: () => (
      <WaitingAnswers
        person={{ name: 'Kim', email: 'kim@example.test' }}
        claims={[secretive({ number: NUMBER, statedName: 'Provbolaget', contactName: 'Kim Kontakt', openedAt: at })]}
        invitations={[secretive({ id: 'i1', companyName: 'Provbolaget', invitedByName: 'Kim' })]}
        actions={{ claim: accepting(), accept: accepting(), disown: accepting(), decline: accepting() }}
      />
    ),
  },
  'the page of a partner': {
    of: ['partners/counterparts', 'partners/joint-trainings', 'partners/own-terms', 'partners/partner-page', 'partners/reach', 'partners/referral-list'],
    draw: () => (
      <PartnerPage
        {...{ locale, page: 1, figures: null, shownWith: [], place: null, link: 'http://localhost/p', partners: [] }}
        trainings={[
          secretive({
            ...{ slug: 'anbud', titleSv: 'Anbud', titleEn: null, status: 'published' },
            ...{ startsAt: at, endsAt: at, attended: 'few' },
          }),
        ]}
        counterparts={{
          leads: [secretive({ name: 'Lena Ledare', email: 'lena@lanet.example' })],
          colleagues: [secretive({ name: 'Nora Näringsliv', email: 'nora@prov.example', phone: '+46701740605' })],
        }}
        current={secretive({
          ...{ id: 'o1', code: 'prov', name: 'Provföretagarna' },
          terms: secretive({ sees: 'states-and-figures', sinceOn: '2026-05-01', agreedWith: 'Nils', reference: 'DNR 7' }),
        })}
        referrals={{
          ...{ total: 1, notFollowed: 1, returnedUnnamed: 1 },
          followed: [
            secretive({
              ...{ number: NUMBER, referredOn: '2026-11-20', via: 'form', status: 'ongoing' },
              ...{ waiting: false, contacted: true, changed: true },
              ...{ answer: 'returned', sentBackFor: 'other', sentBackWords: 'Vi ringer er.', sameAs: 'UA-2026-0007' },
            }),
          ],
        }}
      />
    ),
  },
  'a buyer’s own question': {
    of: ['buyers/asked-question'],
    draw: () => (
      <AskedQuestion
        {...{ locale, line: { phone, hours: '9–12' } }}
        question={secretive({
          ...{ number: 'UL-2026-123456', status: 'closed', askedAt: at, dueOn: '2026-12-01', text: 'Får man?' },
          ...{ wantsCall: false, answers: [secretive({ id: 'b1', text: 'Ja.', sentAt: at })] },
        })}
      />
    ),
  },
  'a general answer': {
    of: ['buyers/answer-page', 'buyers/answer-text'],
    draw: () => (
      <AnswerPage
        {...{ locale, line: { phone, hours: '9–12' } }}
        answer={secretive({
          ...{ slug: 'far-man', topic: 'other', questionSv: 'Får man?', answerSv: 'Ja.', questionEn: null },
          ...{ answerEn: null, reviewedOn: '2026-11-20' },
        })}
      />
    ),
  },
  'times to choose': {
    of: ['meetings/choose-time'],
    draw: () => (
      <ChooseTime
        {...{ token: 't', hostPhone: phone, now, actions: { pick: action, decline: action } }}
        offered={secretive({
          ...{ number: NUMBER, kind: 'meeting', advisor: 'Ada', phone: null, lengthMinutes: 60, reservedMinutes: 60 },
          ...{ place: 'Exempelhuset', endsAt: later, state: 'open', meeting: null },
          times: [secretive({ startsAt: later, free: false }), secretive({ startsAt: now, free: true })],
        })}
      />
    ),
  },
  'how the bid went': {
    of: ['outcomes/outcome-page'],
    draw: () => (
      <OutcomePage
        {...{ token: 't', phone, actions: { answer: action, details: action } }}
        question={secretive({ number: NUMBER, buyer: 'Provstads kommun', state: 'open', endsAt: later, answer })}
      />
    ),
  },
  'how the support was': {
    of: ['outcomes/satisfaction-page'],
    draw: () => (
      <SatisfactionPage
        {...{ token: 't', phone, action }}
        question={secretive({ number: NUMBER, state: 'open', endsAt: later, answer })}
      />
    ),
  },
  'what one’s company is asked in an exercise': {
    of: ['exercises/asked-page'],
    draw: () => (
      <AskedPage
        {...{ token: 't', phone, municipalities: [{ value: '9980', label: 'Provstad' }], answer: accepting() }}
        asked={secretive({
          ...{ state: 'open', company: 'Provbolaget' },
          wanted: secretive({
            ...{ division: '31', municipality: '9980', what: 'Elverk', amount: 20, unit: 'pieces', withinHours: 48 },
            endsAt: later,
          }),
          said: secretive({ answer: 'partly', amount: 5, withinHours: 24, words: 'Fler om en vecka.' }),
        })}
      />
    ),
  },
  'what one’s companies can deliver': {
    of: ['capabilities/own-capabilities', 'capabilities/capability-facts'],
    draw: () => (
      <OwnCapabilities
        {...{ municipalities: [{ value: '9980', label: 'Provstad' }], withdraw: accepting() }}
        companies={[
          secretive({
            ...{ id: 'o1', name: 'Provbolaget', verified: true },
            capabilities: [
              secretive({
                ...{ id: 'k1', division: '31', municipalities: ['9980'], unit: 'pieces', per: 'day', normal: 10, peak: 40 },
                ...{ leadHours: 24, backupPower: true, ownTransport: false, otherSupplier: false, wouldAgree: true },
                ...{ covers: 'staff', validUntil: '2026-12-01', version: 1, phone: '+46701740699', ended: false },
              }),
            ],
          }),
        ]}
      />
    ),
  },
  'a training': {
    of: ['trainings/training-page', 'trainings/training-facts', 'trainings/training-invitation', 'trainings/training-list'], // prettier-ignore
    draw: () => <TrainingPage {...{ training, siblings: [training], locale, now, phone }} />,
  },
  'a sign-up': {
    of: ['trainings/signed-up'],
    draw: () => <SignedUp {...{ training, as: 'seat', locale, reminds: true }} />,
  },
  'a seat in a queue': {
    of: ['trainings/seat-page'],
    draw: () => (
      <SeatPage
        {...{ token: 't', locale, now, phone, actions: { accept: action, take: action, withdraw: action } }}
        // The link to where it is held is for who has a seat.
        seat={secretive({
          ...{ training, status: 'waiting', name: 'Kim', firstCome: true, before: 2, offerEndsAt: null, over: false },
          ...{ started: false, attended: false, messages: [] },
        })}
      />
    ),
  },
  'a certificate': {
    of: ['trainings/certificate-page'],
    draw: () => (
      <CertificatePage
        {...{ locale, minutes: String, authority: { name: 'Regionen', email: 'a@example.test', phone } }}
        certificate={secretive({ name: 'Kim', titleSv: 'Läs en annons', titleEn: null, startsAt: at, endsAt: now })}
      />
    ),
  },
  'a post': {
    of: ['articles/post-view', 'articles/post-list', 'start/latest-post'],
    draw: () => (
      <>
        <PostList locale={locale} posts={[post]} />
        <LatestPost locale={locale} post={post} />
        <PostView {...{ locale, post }} pictures={new Map()} />
      </>
    ),
  },
} // prettier-ignore

it.each(Object.entries(DRAWN))('%s shows nothing that its reader may not see', (_, { draw }) => {
  const { container } = drawInSwedish(<main>{draw()}</main>)
  expect(container.textContent).not.toBe('')
  expect([...container.innerHTML.matchAll(new RegExp(`${CANARY}-\\w+`, 'g'))].map(([found]) => found)).toEqual([])
})

it('draws what is given, so that there is something to see', () => {
  const { container } = drawInSwedish(<main>{DRAWN['the page of a case']?.draw()}</main>)
  const { casePage } = messagesIn('sv')
  for (const word of ['Provbolaget', 'Vi är klara.', 'Provstads kommun', casePage.inviteHeading])
    expect(container).toHaveTextContent(word)
})

it('all that a company, a partner or a visitor can come to see is drawn above, or says why it has nothing to hide', () => {
  const drawn = Object.values(DRAWN).flatMap(({ of }) => of.map((name) => `components/${name}.tsx`))
  expect([...drawn, ...Object.values(NOTHING_TO_HIDE).flat()].sort()).toEqual(seenComponents())
})
