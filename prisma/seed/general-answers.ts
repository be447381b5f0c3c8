import type { Topic } from '@/lib/buyers/codes'

type Told = {
  topic: Topic
  questionSv: string
  answerSv: string
  questionEn?: string
  answerEn?: string
  reviewedDaysAgo: number
}

/** What buyers ask most. Each says what may change; the only amount is one that stands in the act. */
export const GENERAL_ANSWERS: readonly Told[] = [
  {
    topic: 'direct-award',
    reviewedDaysAgo: 13,
    questionSv: 'När får vi direktupphandla?',
    answerSv: `Direktupphandling får användas när värdet ligger under lagens gräns. I lagen om offentlig upphandling är gränsen **700 000 kronor** exklusive moms för de flesta köp. För sociala tjänster och vissa andra särskilda tjänster, och i försörjningssektorerna, gäller andra belopp.

- Räkna ihop det ni köper av samma slag under räkenskapsåret i hela organisationen. Ett köp får inte delas upp för att hamna under gränsen.
- Optioner och förlängningar räknas in i värdet.
- Följ era egna riktlinjer. De är ofta strängare än lagen och säger när ni ska fråga flera leverantörer och vad som ska dokumenteras.

Gränsen kan ändras. Kontrollera beloppet hos Upphandlingsmyndigheten innan ni bestämmer er.`,
    questionEn: 'When may we award a contract directly?',
    answerEn: `A direct award (*direktupphandling*) may be used when the value is below the limit in the act. In the Public Procurement Act (*LOU*) the limit is **SEK 700 000** excluding VAT for most purchases. Other amounts apply to social and certain other special services, and in the utilities sectors.

- Add up what you buy of the same kind during the financial year in the whole organisation. A purchase may not be split to fall below the limit.
- Options and extensions count towards the value.
- Follow your own guidelines. They are often stricter than the act.

The limit may change. Check the amount with the National Agency for Public Procurement before you decide.`,
  },
  {
    topic: 'direct-award',
    reviewedDaysAgo: 20,
    questionSv: 'Hur låter vi fler små företag vara med när vi direktupphandlar?',
    answerSv: `En direktupphandling behöver inte gå till den ni alltid har frågat.

1. **Berätta vad ni brukar köpa.** En enkel lista på webbplatsen över kommande mindre köp räcker långt.
2. **Fråga minst tre**, och låt en av dem vara ny för er.
3. **Skriv kort.** En sida om vad ni behöver, när det ska levereras och hur ni väljer.
4. **Ge återkoppling.** Den som inte fick uppdraget vill veta varför, och kommer tillbaka om svaret är begripligt.

Behandla alla ni frågar lika och dokumentera varför ni valde som ni gjorde. Era egna riktlinjer kan kräva mer, och de kan ändras: utgå från den senaste versionen.`,
  },
  {
    topic: 'payment-terms',
    reviewedDaysAgo: 34,
    questionSv: 'Hur kan vi betala leverantörer snabbare?',
    answerSv: `För ett litet företag kan några veckors väntan avgöra om det vågar ta uppdraget. Det mesta går att ändra utan ny upphandling.

- **Godkänn leveransen direkt.** Tiden går oftast åt innan fakturan attesteras. Utse en ersättare för varje attestant.
- **Tala om hur fakturan ska se ut** i beställningen: referens, adress och vad som ska specificeras.
- **Dela upp betalningen** vid långa uppdrag, så att leverantören inte bär hela kostnaden till slutet.
- **Skriv en kortare betalningstid** i nästa avtal, och följ upp att den hålls.

Det finns regler om längsta betalningstid och om dröjsmålsränta. De kan ändras, så kontrollera vad som gäller när avtalet skrivs. Ska ett pågående avtal ändras behöver ni först pröva om ändringen är tillåten.`,
    questionEn: 'How can we pay suppliers faster?',
    answerEn: `For a small company a few weeks of waiting can decide whether it dares to take the assignment. Most of this can be changed without a new procurement.

- **Approve the delivery at once.** Most of the time goes before the invoice is approved. Appoint a stand-in for each person who approves.
- **Say what the invoice should look like** in the order: reference, address and what to specify.
- **Pay in parts** during long assignments.
- **Write a shorter payment term** into the next contract, and check that it is kept.

There are rules on the longest payment term and on interest. They may change, so check what applies when the contract is written.`,
  },
  {
    topic: 'formalities',
    reviewedDaysAgo: 41,
    questionSv: 'Vilka formella krav kan vi ta bort?',
    answerSv: `Fråga om varje krav: *vad händer om vi stryker det?* Blir svaret ”ingenting” är det ett bra krav att ta bort.

Krav som ofta kan strykas eller förenklas:

- underskrifter och intyg i anbudet, när en egen försäkran räcker
- samma uppgift på flera ställen
- egna mallar för sådant som leverantören redan har
- referenser från exakt samma slags uppdrag, när liknande erfarenhet duger
- certifikat, när likvärdiga sätt att visa kvaliteten fungerar

Krav på den som lämnar anbud ska hänga ihop med det ni köper och stå i proportion till det. Vad som får rättas eller kompletteras i efterhand är begränsat, så varje krav ni behåller är ett ställe där ett bra anbud kan falla. Reglerna kan ändras: stäm av med er jurist innan mallarna görs om.`,
    questionEn: 'Which formal requirements can we drop?',
    answerEn: `Ask of every requirement: *what happens if we drop it?* If the answer is “nothing”, it is a good one to take away.

Requirements that can often go or be made simpler:

- signatures and certificates in the bid, when a self-declaration is enough
- the same information in several places
- your own templates for what the supplier already has
- references from exactly the same kind of assignment, when similar experience will do
- certifications, when equivalent ways of showing quality work

Requirements on the bidder must be linked to what you buy and be proportionate to it. The rules may change: check with your lawyer before you rewrite the templates.`,
  },
  {
    topic: 'creditworthiness',
    reviewedDaysAgo: 27,
    questionSv: 'Vilka krav på kreditvärdighet är rimliga?',
    answerSv: `Börja med risken. Vad kostar det er om leverantören inte kan fullfölja, och går det att lösa på annat sätt?

- **Låg risk, många leverantörer att välja på:** pröva att klara er utan krav på kreditbetyg.
- **Högre risk:** ta emot flera slags bevis. Ett nytt eller litet företag kan visa en bankgaranti, ett åtagande från ett annat företag, en budget eller en revisors intyg.
- **Krav på omsättning** stänger ofta ute små företag. Fråga er om det är storleken eller förmågan ni behöver.

Ett kreditbetyg är en beräkning vid en viss tidpunkt. Låt den som har ett lågt betyg förklara det. Lagen sätter gränser för vilka ekonomiska krav som får ställas, och de kan ändras: kontrollera vad som gäller innan ni annonserar.`,
  },
  {
    topic: 'training',
    reviewedDaysAgo: 55,
    questionSv: 'Var kan vi lära oss mer om att göra upphandlingar som fler kan svara på?',
    answerSv: `- **Upphandlingsakuten** ordnar kostnadsfria utbildningar och webbseminarier. De står på webbplatsen när datumet är klart.
- **Upphandlingsmyndigheten** har vägledningar, mallar och en frågeportal som är öppen för alla.
- **Nätverk med grannkommuner** är det som ger mest per timme: läs varandras underlag innan de annonseras.
- **Leverantörerna.** Bjud in till ett öppet möte när behovet är känt men kraven inte är skrivna. Samma information ska gå till alla.

Vi kan också komma till er och gå igenom ett underlag. Utbudet ändras under året, så ring om du inte hittar det du söker.`,
  },
  {
    topic: 'local-market',
    reviewedDaysAgo: 18,
    questionSv: 'Får vi kräva att leverantören finns i närområdet?',
    answerSv: `Nej, inte rakt av. Alla leverantörer ska behandlas lika, och ett krav på att företaget ska ligga i kommunen eller länet gynnar några på andras bekostnad.

Det ni får göra är att köpa på ett sätt som närliggande företag kan svara på:

- **dela upp upphandlingen** efter område eller slag av arbete
- **ställa krav på det ni verkligen behöver**, till exempel hur fort någon ska vara på plats, om det motiveras av uppdraget
- **berätta i god tid** vad som är på gång, öppet för alla
- **låta anbudstiden vara lång nog** för den som inte har en egen anbudsavdelning

Kravet ska ha med uppdraget att göra och gå att uppfylla även av den som etablerar sig till avtalets start. Praxis utvecklas, så stäm av med er jurist när ni är osäkra.`,
  },
  {
    topic: 'secure-supply',
    reviewedDaysAgo: 204,
    questionSv: 'Hur gör vi leveranserna säkrare inför nästa kris?',
    answerSv: `Utgå från vad som inte får ta slut, och för hur länge ni klarar er utan leverans.

- **Sprid risken.** Två leverantörer på samma ramavtal, gärna med olika vägar för varorna.
- **Fråga om kedjan.** Var tillverkas det, och vad är kritiskt på vägen? Be bara om det ni tänker använda.
- **Skriv in hur ni gör i en kris:** vem som ringer vem, vilka volymer som går före och hur ni ersätter en vara.
- **Öva avtalet** en gång om året.
- **Känn marknaden nära er.** Ett företag som i vanliga fall gör något annat kan ibland ställa om.

Uppgifter om sårbarheter kan vara känsliga, så bestäm i förväg vem som får se dem. Reglerna om beredskap ändras just nu: kontrollera vad som gäller för er verksamhet.`,
  },
]
