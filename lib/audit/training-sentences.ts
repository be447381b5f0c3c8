import type { Sentences } from '@/lib/audit/sentence-words'

type TrainingEvents = Extract<keyof Sentences, `training.${string}`>

export const trainingSentences: Pick<Sentences, TrainingEvents> = {
  'training.series-opened': { sv: () => 'Skapade en serie av utbildningar.', en: () => 'Made a series of trainings.' },
  'training.planned': {
    sv: ({ startsOn, seats }, { day }) => `Skapade utbildningen den ${day(startsOn)} med ${seats} platser.`,
    en: ({ startsOn, seats }, { day }) => `Made the training on ${day(startsOn)} with ${seats} seats.`,
  },
  'training.published': {
    sv: ({ startsOn }, { day }) => `Publicerade utbildningen den ${day(startsOn)}.`,
    en: ({ startsOn }, { day }) => `Published the training on ${day(startsOn)}.`,
  },
  'training.edited': { sv: () => 'Ändrade utbildningens uppgifter.', en: () => "Changed the training's details." },
  'training.moved': {
    sv: ({ startsOn, fromDay, told }, { day }) =>
      `Ändrade tid eller plats: från den ${day(fromDay)} till den ${day(startsOn)}. ${told} anmälda fick mejl.`,
    en: ({ startsOn, fromDay, told }, { day }) =>
      `Changed the time or place: from ${day(fromDay)} to ${day(startsOn)}. ${told} who had signed up got an email.`,
  },
  'training.discarded': {
    sv: ({ startsOn }, { day }) => `Kastade utkastet till utbildningen den ${day(startsOn)}.`,
    en: ({ startsOn }, { day }) => `Threw away the draft of the training on ${day(startsOn)}.`,
  },
  'training.cancelled': {
    sv: ({ startsOn, told }, { day }) => `Ställde in utbildningen den ${day(startsOn)}. ${told} anmälda fick mejl.`,
    en: ({ startsOn, told }, { day }) =>
      `Cancelled the training on ${day(startsOn)}. ${told} who had signed up got an email.`,
  },
  'training.recording-added': {
    sv: () => 'Lade in en inspelning med undertexter.',
    en: () => 'Added a recording with captions.',
  },
  'training.signed-up': {
    sv: ({ status, queueNo }) =>
      status === 'seated'
        ? `Anmälde sig som nummer ${queueNo} och fick en plats.`
        : `Ställde sig på väntelistan som nummer ${queueNo}.`,
    en: ({ status, queueNo }) =>
      status === 'seated'
        ? `Signed up as number ${queueNo} and got a seat.`
        : `Joined the waiting list as number ${queueNo}.`,
  },
  'training.withdrawn': {
    sv: ({ from }) => (from === 'offered' ? 'Tackade nej till en erbjuden plats.' : 'Avbokade sig.'),
    en: ({ from }) => (from === 'offered' ? 'Declined an offered seat.' : 'Cancelled their place.'),
  },
  'training.offered': {
    sv: ({ queueNo }) => `Erbjöd nummer ${queueNo} på väntelistan en ledig plats.`,
    en: ({ queueNo }) => `Offered number ${queueNo} on the waiting list a free seat.`,
  },
  'training.offer-accepted': { sv: () => 'Tackade ja till platsen.', en: () => 'Accepted the seat.' },
  'training.offer-lapsed': {
    sv: () => 'Erbjudandet om plats gick ut utan svar.',
    en: () => 'The offer of a seat ended without an answer.',
  },
  'training.offer-returned': {
    sv: () => 'Ett kort erbjudande om plats gick ut utan svar. Platsen i kön står kvar.',
    en: () => 'A short offer of a seat ended without an answer. The place in the queue stands.',
  },
  'training.told-of-seat': {
    sv: ({ told }) => `Berättade för ${told} som väntar att en plats är ledig.`,
    en: ({ told }) => `Told ${told} who wait that a seat is free.`,
  },
  'training.seat-taken': {
    sv: () => 'Tog en ledig plats från väntelistan.',
    en: () => 'Took a free seat from the waiting list.',
  },
  'training.participant-added': {
    sv: ({ status, queueNo }) =>
      status === 'seated' ? `Lade till nummer ${queueNo} med en plats.` : `Lade till nummer ${queueNo} på väntelistan.`,
    en: ({ status, queueNo }) =>
      status === 'seated' ? `Added number ${queueNo} with a seat.` : `Added number ${queueNo} to the waiting list.`,
  },
  'training.participant-corrected': {
    sv: () => 'Rättade uppgifter om en deltagare.',
    en: () => 'Corrected the details of a participant.',
  },
  'training.participant-removed': {
    sv: ({ from }) => (from === 'seated' ? 'Tog bort en deltagare.' : 'Tog bort någon från väntelistan.'),
    en: ({ from }) => (from === 'seated' ? 'Removed a participant.' : 'Removed somebody from the waiting list.'),
  },
  'training.seat-given': {
    sv: ({ queueNo }) => `Gav nummer ${queueNo} på väntelistan en plats.`,
    en: ({ queueNo }) => `Gave number ${queueNo} on the waiting list a seat.`,
  },
  'training.checked-in': { sv: () => 'Checkade in en deltagare.', en: () => 'Checked in a participant.' },
  'training.check-in-undone': { sv: () => 'Ångrade en incheckning.', en: () => 'Took back a check-in.' },
  'training.reminded': {
    sv: ({ count }) => `Påminde ${count} deltagare.`,
    en: ({ count }) => `Reminded ${count} participants.`,
  },
  'training.thanked': {
    sv: ({ count }) => `Skickade intyg och utvärdering till ${count} deltagare.`,
    en: ({ count }) => `Sent certificates and evaluation forms to ${count} participants.`,
  },
  'training.written-to': {
    sv: ({ told }) => `Skrev till ${told} deltagare.`,
    en: ({ told }) => `Wrote to ${told} participants.`,
  },
  'training.evaluated': { sv: () => 'Fick ett svar på utvärderingen.', en: () => 'Got an answer to the evaluation.' },
  'training.needs-erased': {
    sv: ({ count }) => `Tog bort ${count} uppgifter om behov efter utbildningen.`,
    en: ({ count }) => `Erased ${count} notes of needs after the training.`,
  },
  'training.anonymised': {
    sv: ({ count }) => `Tog bort personuppgifter om ${count} anmälda ett år efter utbildningen.`,
    en: ({ count }) => `Erased the personal data of ${count} who had signed up, a year after the training.`,
  },
}
