import type { Gender } from '@/lib/trainings/codes'
import type { PlanTrainingInput } from '@/lib/trainings/inputs'

/** Audience and place are told of the host's county: see `inTheCounty`. */
export type Told = Omit<PlanTrainingInput, 'requestId' | 'day' | 'closesOn' | 'closesAt' | 'seriesId' | 'partners'> & {
  seriesId?: string | null
}

const HALL = { form: 'on-place', link: null, language: 'sv' } as const
const NET = { form: 'online', place: null, link: 'https://mote.example.se/upphandlingsakuten', food: false } as const

export const NOTICE: Told = {
  ...NET,
  language: 'sv',
  titleSv: 'Så läser du en annons',
  titleEn: 'How to read a contract notice',
  aboutSv:
    'Vi öppnar en riktig annons och läser den tillsammans, från första sidan till sista bilagan. Ta gärna med en egen.',
  aboutEn:
    'We open a real notice and read it together, from the first page to the last annex. Bring one of your own if you like.',
  learnSv:
    '- var kraven står och vilka som måste uppfyllas\n- hur du ställer frågor, och till när\n- när det är klokt att låta bli',
  learnEn:
    '- where the requirements are, and which must be met\n- how to ask questions, and until when\n- when it is wise not to bid',
  audienceSv: 'Dig som driver ett litet företag och inte har lämnat anbud förut',
  audienceEn: 'Small companies that have not bid before',
  seats: 40,
  startsAt: '12:00',
  endsAt: '13:00',
}

export const FIRST_BID: Told = {
  ...HALL,
  titleSv: 'Ditt första anbud',
  titleEn: 'Your first bid',
  aboutSv:
    'En förmiddag vid datorn. Vi går igenom ett anbud steg för steg, och du skriver ditt eget medan vi är där och kan svara.',
  aboutEn: null,
  learnSv:
    '- vad som ska finnas med i ett anbud\n- hur du visar att ditt företag uppfyller kraven\n- hur du lämnar in i rätt tid',
  learnEn: null,
  audienceSv: 'Företag i {county} med upp till 50 anställda',
  audienceEn: 'Companies in {county} with up to 50 employees',
  place: 'Exempelhuset, Påhittade gatan 3, {town 10}',
  food: true,
  seats: 20,
  startsAt: '09:00',
  endsAt: '12:00',
}

export const PRICE: Told = {
  ...HALL,
  titleSv: 'Räkna på priset',
  titleEn: 'Working out your price',
  aboutSv: 'Timpris, fast pris eller à-pris? Vi räknar på exempel från städning, bygg och konsulttjänster.',
  aboutEn: 'By the hour, fixed, or by unit? We work through examples from cleaning, building and consulting.',
  learnSv: '- hur olika prismodeller bedöms\n- vad ett onormalt lågt anbud är\n- hur du räknar in din risk',
  learnEn: '- how different price models are judged\n- what an abnormally low tender is\n- how to allow for your risk',
  audienceSv: 'Dig som har hittat en upphandling att räkna på',
  audienceEn: 'Companies that have found a contract to price',
  place: 'Samlingssalen, Exempeltorget 1, {town 9}',
  food: true,
  seats: 6,
  startsAt: '13:00',
  endsAt: '16:00',
}

export const REQUIREMENTS: Told = {
  ...HALL,
  titleSv: 'Krav, intyg och referenser',
  titleEn: null,
  aboutSv: 'Vad köparen får fråga efter, och hur du svarar utan att drunkna i papper.',
  aboutEn: null,
  learnSv:
    '- vad den egna försäkran (ESPD) är\n- hur referenser brukar värderas\n- vad du kan göra om ett krav är för högt',
  learnEn: null,
  audienceSv: 'Företag som har lämnat anbud men fallit på kraven',
  audienceEn: null,
  place: 'Exempelhuset, Påhittade gatan 3, {town 10}',
  food: false,
  seats: 15,
  startsAt: '09:00',
  endsAt: '11:30',
}

export const FRAMEWORK: Told = {
  ...HALL,
  titleSv: 'Frukost om ramavtal',
  titleEn: null,
  aboutSv: 'Kaffe, smörgås och en genomgång av ramavtal i länets kommuner.',
  aboutEn: null,
  learnSv: '- hur ett ramavtal fungerar\n- vad som händer efter tilldelningen',
  learnEn: null,
  audienceSv: 'Alla företag som är nyfikna på ramavtal',
  audienceEn: null,
  place: 'Biblioteket, Påhittade torget, {town 8}',
  food: true,
  seats: 12,
  startsAt: '07:30',
  endsAt: '09:00',
}

export const TRANSCRIPT =
  'Hej och välkomna. I dag läser vi en annons tillsammans.\n\nAllra först: titta efter sista anbudsdag. Den avgör om det är lönt att läsa vidare.\n\nSedan letar vi efter orden *ska* och *måste*. Där står kraven.'

export type Guest = { name: string; organisation: string; food: string | null; gender: Gender | null }

/** Invented people of invented companies. */
export const GUESTS: readonly Guest[] = [
  { name: 'Karin Påhittad', organisation: 'Påhittade Plåt AB', food: 'Vegetariskt', gender: 'woman' },
  { name: 'Mehmet Exempel', organisation: 'Exempelstäd', food: null, gender: 'man' },
  { name: 'Ingela Provlund', organisation: 'Provlunds Bygg', food: null, gender: 'woman' },
  { name: 'Sven-Erik Testman', organisation: 'Testmans Åkeri', food: 'Glutenfritt', gender: 'man' },
  { name: 'Amina Demosson', organisation: 'Demossons Kök', food: null, gender: 'woman' },
  { name: 'Olle Låtsas', organisation: 'Låtsas Skog & Mark', food: null, gender: null },
  { name: 'Birgitta Fiktiv', organisation: 'Fiktiv Form', food: null, gender: 'woman' },
  { name: 'Johan Tänkt', organisation: 'Tänkt Teknik AB', food: 'Nötallergi', gender: 'man' },
  { name: 'Li Sagoström', organisation: 'Sagoströms Måleri', food: null, gender: 'woman' },
  { name: 'Pär Hittepå', organisation: 'Hittepå Konsult', food: null, gender: 'man' },
]

/** What the editor writes to those who have a seat at the first bid. */
export const LETTER = `Välkommen om några dagar. Ta gärna med din egen dator och, om du har en, en annons som du funderar på.

Vi bjuder på fika från kl. 08.45. Du parkerar gratis bakom Exempelhuset.`
