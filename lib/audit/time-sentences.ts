import { inside, type Sentences, type SentenceWords } from '@/lib/audit/sentence-words'

type TimeEvents = Extract<keyof Sentences, `time.${string}`>
type Work = { minutes: number; activity: string; workedOn: string }
type Reversal = { minutes: number; reversesId: string; reason: string }

export const timeSentences: Pick<Sentences, TimeEvents> = {
  'time.logged': {
    sv: (facts, words) => `Loggade ${workSv(facts, words)}.${left(facts.minutesLeft, words, 'kvar')}`,
    en: (facts, words) => `Logged ${workEn(facts, words)}.${left(facts.minutesLeft, words, 'left')}`,
  },
  'time.reversed': {
    sv: (facts, words) => `Tog tillbaka ${reversedSv(facts, words)}.${left(facts.minutesLeft, words, 'kvar')}`,
    en: (facts, words) => `Took back ${reversedEn(facts, words)}.${left(facts.minutesLeft, words, 'left')}`,
  },
  'time.recorded-outside': {
    sv: (facts, words) =>
      `Registrerade ${workSv(facts, words)} som tid utanför stödet, ${facts.why === 'beyond-cap' ? 'eftersom timmarna är slut' : 'eftersom den inte räknas'}.`,
    en: (facts, words) =>
      `Recorded ${workEn(facts, words)} as time outside the support, ${facts.why === 'beyond-cap' ? 'because the hours are used up' : 'because it does not count'}.`,
  },
  'time.outside-reversed': {
    sv: (facts, words) => `Tog tillbaka ${reversedSv(facts, words)} utanför stödet.`,
    en: (facts, words) => `Took back ${reversedEn(facts, words)} outside the support.`,
  },
}

function workSv({ minutes, activity, workedOn }: Work, words: SentenceWords): string {
  return `${words.minutes(minutes)} ${inside(words.word('activities', activity))} den ${words.day(workedOn)}`
}

function workEn({ minutes, activity, workedOn }: Work, words: SentenceWords): string {
  return `${words.minutes(minutes)} of ${inside(words.word('activities', activity))} on ${words.day(workedOn)}`
}

function reversedSv({ minutes, reversesId, reason }: Reversal, words: SentenceWords): string {
  const entry = words.entry(reversesId)
  const what = entry ? workSv({ minutes, ...entry }, words) : words.minutes(minutes)
  return what + why(reason, words)
}

function reversedEn({ minutes, reversesId, reason }: Reversal, words: SentenceWords): string {
  const entry = words.entry(reversesId)
  const what = entry ? workEn({ minutes, ...entry }, words) : words.minutes(minutes)
  return what + why(reason, words)
}

function why(reason: string, { audience, word }: SentenceWords): string {
  return audience === 'company' ? '' : ` (${inside(word('reversalReasons', reason))})`
}

function left(minutesLeft: number, { audience, minutes }: SentenceWords, word: string): string {
  return audience === 'company' ? '' : ` ${minutes(minutesLeft)} ${word}.`
}
