import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { answerQuestion } from '@/lib/buyers/answer-question'
import { askQuestion } from '@/lib/buyers/ask-question'
import { publishAnswer } from '@/lib/buyers/publish-answer'
import { takeQuestion } from '@/lib/buyers/take-question'
import { today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { GENERAL_ANSWERS } from './general-answers'
import type { Staff } from './staff'
import { at } from './story'
import { workday } from './story-times'

/** The buyers' line: general answers, one of them due for review; a question that is answered, and one that waits for a call. */
export async function seedBuyersLine({ lovisa }: Staff): Promise<void> {
  const inOrder = [...GENERAL_ANSWERS].sort((one, other) => other.reviewedDaysAgo - one.reviewedDaysAgo)
  for (const { reviewedDaysAgo, questionEn = null, answerEn = null, ...answer } of inOrder) {
    await at(workday(reviewedDaysAgo, '09:30'))
    const reviewedOn = today()
    const whole = {
      ...answer,
      questionEn,
      answerEn,
      reviewedOn,
      requestId: randomUUID(),
      number: undefined,
      scrubbed: true,
    }
    await publishAnswer(lovisa, whole)
  }
  await publishTheme(lovisa)
  await at(workday(10, '08:45'))
  const { number } = await askQuestion(
    visitor,
    {
      requestId: randomUUID(),
      organisation: 'Exempelby kommun',
      name: 'Margareta Norin',
      email: 'margareta.norin@example.se',
      phone: '+46701740691',
      topic: 'formalities',
      text: 'Vi ska köpa in snöröjning igen i vår. Förra gången fick vi två anbud, och ett föll på att en bilaga saknades. Hur kan vi ställa kraven så att mindre åkare vågar lämna anbud?',
      wantsCall: false,
      reference: '',
      tedNumber: '',
    },
    'sv',
  )
  await at(workday(10, '13:30'))
  await takeQuestion(lovisa, { number, version: 0 })
  await at(workday(9, '11:15'))
  await answerQuestion(lovisa, {
    number,
    version: 1,
    requestId: randomUUID(),
    text: `Bra att du frågar i god tid. Tre saker brukar göra störst skillnad:

1. **Be om bevis sent.** Låt anbudsgivarna försäkra att de uppfyller kraven, och begär in intyg bara från den som är på väg att få kontraktet.
2. **Samla allt som ska lämnas in i en checklista** på en sida, och låt någon utanför upphandlingen pröva att följa den.
3. **Dela upp området.** Flera mindre delar gör att den som har en eller två maskiner kan vara med.

Möjligheten att rätta och komplettera är begränsad, så det lönar sig att göra underlaget svårt att missförstå. Ring gärna om du vill att vi läser ett utkast.`,
  })
  await at(workday(1, '10:20'))
  await askQuestion(
    visitor,
    {
      requestId: randomUUID(),
      organisation: 'Exempelbo Bostäder',
      name: 'Johan Sandelin',
      email: 'johan.sandelin@example.com',
      phone: '+46701740692',
      topic: 'payment-terms',
      text: 'Våra hantverkare säger att de får vänta länge på betalningen. Vad kan vi skriva i nästa ramavtal för att korta tiden, och vad behöver vi ändra hos oss?',
      wantsCall: true,
      reference: 'EB 2026/114',
      tedNumber: '',
    },
    'sv',
  )
}

/** What so many companies met that it is taken to the buyers. */
async function publishTheme(lovisa: Staff['lovisa']): Promise<void> {
  await at(workday(12, '10:20'))
  const round = await db().round.findFirstOrThrow({ where: { closedOn: null }, select: { id: true } })
  await publishAnswer(lovisa, {
    ...{ requestId: randomUUID(), number: undefined, scrubbed: true, theme: 'references', themeRound: round.id },
    ...{ topic: 'formalities', reviewedOn: today() },
    questionSv: 'Hur ställer vi krav på referenser utan att stänga ute små företag?',
    answerSv: `Minst fem företag som vi har hjälpt sedan rundan började säger att kraven på referenser var det svåra.

- **Fråga efter erfarenhet, inte efter antal.** Ett likvärdigt uppdrag visar mer än tre som bara liknar varandra.
- **Låt även privata uppdrag räknas.** Den som är ny hos offentliga köpare har ofta gjort samma sak åt andra.
- **Gå längre tillbaka i tiden** där arbetet inte har förändrats, och låt nyckelpersoners erfarenhet räknas.`,
    questionEn: 'How do we ask for references without shutting out small companies?',
    answerEn: `At least five companies that we have helped since the round began say that the references asked for were what was hard.

- **Ask for experience, not for a number.** One equivalent contract shows more than three that are merely alike.
- **Let private contracts count too.** Whoever is new to public buyers has often done the same for others.
- **Go further back in time** where the work has not changed, and let the experience of key persons count.`,
  })
}
