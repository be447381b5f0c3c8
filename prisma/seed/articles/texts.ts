import { NO_TEXTS, type ArticleTexts } from '@/lib/articles/texts'

export type Told = ArticleTexts & { tags: string; imageAlt?: string }

export const DIRECT_PROCUREMENT: Told = {
  titleSv: 'Direktupphandling: den korta vägen till ditt första offentliga uppdrag',
  ingressSv: 'Små inköp görs ofta utan annons. Så här gör du för att köparen ska komma att tänka på just ditt företag.',
  tags: 'direktupphandling, komma igång',
  bodySv: `Kommuner och regioner köper varje vecka sådant som är för litet för en stor upphandling: en målning av ett klassrum, en kurs för tolv personer, en reparation som inte kan vänta. Då får de **direktupphandla**. Det finns ingen annons att svara på och inget långt underlag att läsa. Köparen frågar i stället ett eller flera företag och väljer det som passar bäst.

## Gränsen går vid ett belopp

Direktupphandling är tillåten upp till ett visst belopp, och det är det sammanlagda värdet av samma slags inköp hos samma köpare som räknas. Beloppet ändras ibland. Fråga köparen vad som gäller, eller ring oss så tar vi reda på det tillsammans.

## Gör det lätt att hitta dig

- Ta reda på vem som köper det du säljer. Det är sällan upphandlaren, oftare en enhetschef eller en fastighetsförvaltare.
- Skicka en kort presentation. En halv sida räcker: vad du gör, var du kan arbeta och hur snabbt du kan komma.
- Skriv upp namn på två kunder som köparen får ringa.
- Hör av dig igen om ett halvår. Behovet kommer när det kommer.

## Var noga med det lilla

Svara i tid, skriv priset så att det går att jämföra och lova bara det du kan hålla. Ett litet uppdrag som går bra är den bästa referensen när den stora upphandlingen kommer.

[Be om stöd](/stod/ny) om du vill ha hjälp med presentationen. Det kostar ingenting.`,
  titleEn: 'Direct procurement: the short way to your first public contract',
  ingressEn: 'Small purchases are often made without a notice. This is how you make the buyer think of your company.',
  bodyEn: `Every week municipalities and regions buy things that are too small for a large procurement: painting a classroom, a course for twelve, a repair that cannot wait. Then they may buy **directly**. There is no notice to answer and no long document to read. The buyer asks one or more companies and chooses the one that suits best.

## There is a limit

Direct procurement is allowed up to a certain sum, and what counts is the total value of purchases of the same kind by the same buyer. The sum changes now and then. Ask the buyer what applies, or call us.

## Make yourself easy to find

- Find out who buys what you sell. It is seldom the procurement officer.
- Send half a page: what you do, where you can work and how soon you can come.
- Name two customers whom the buyer may call.

Answer in time, write a price that can be compared, and promise only what you can keep. A small job that goes well is the best reference when the large procurement comes.`,
}

export const READING_DOCUMENTS: Told = {
  ...NO_TEXTS,
  titleSv: 'Så läser du ett förfrågningsunderlag på en timme',
  ingressSv: 'Sextio sidor ser mycket ut. Läs dem i rätt ordning, så vet du snabbt om det är värt att lämna anbud.',
  tags: 'krav, underlag, guide',
  bodySv: `Det vanligaste misstaget är att börja på sida ett och läsa till slutet. Efter en timme är du trött och har ännu inte fått veta det viktigaste: kan vi, vill vi och hinner vi?

## De första tio minuterna

Leta upp tre saker och skriv ner dem överst på ett papper.

1. **Sista anbudsdag**, med klockslag. Ett anbud som kommer en minut för sent får köparen inte ta emot.
2. **Var och hur** anbudet ska lämnas. Skapa ett konto i systemet redan nu.
3. **Sista dag för frågor.** Den kommer ofta en vecka eller mer före sista anbudsdagen.

## De nästa tjugo

Gå till kraven. Ordet *ska* betyder att du måste uppfylla kravet, annars faller anbudet. Ordet *bör* ger oftast poäng. Gör en lista över alla ska-krav och sätt ett kryss vid dem som du är säker på. Finns det ett enda som du inte klarar? Fundera på om en underleverantör kan hjälpa dig, eller fråga köparen om kravet går att läsa på fler än ett sätt.

## Resten av timmen

Läs hur anbuden jämförs. Är det bara priset som avgör, eller får du poäng för det du är bra på? Läs sedan avtalet, framför allt om viten, uppsägning och hur priset får ändras.

> Förstår du inte en mening har förmodligen ingen annan gjort det heller. Ställ frågan. Svaret går till alla.

Nu vet du om det är värt att gå vidare. Är du osäker kan en rådgivare läsa tillsammans med dig.`,
}

export const STORY: Told = {
  ...NO_TEXTS,
  titleSv: 'Tre anställda, ett anbud: så gick det för Exempelbygdens Trädvård',
  ingressSv:
    'De hade aldrig lämnat ett anbud. I dag sköter de träden längs gatorna i en påhittad kommun. Det här lärde de sig.',
  tags: 'berättelser, komma igång',
  imageAlt: 'Teckning av blå berg i flera led, en låg sol och en liten röd stuga i förgrunden.',
  bodySv: `*Exempelbygdens Trädvård finns inte på riktigt. Berättelsen är ihopsatt av sådant som många små företag berättar för oss.*

När kommunen annonserade ett avtal om trädbeskärning tänkte Gun att det inte var något för dem. De var tre personer med en skylift och en flisare. Underlaget var på fyrtio sidor och priset skulle anges för tolv olika arbeten.

BILD

## Det första samtalet

– Jag ringde för att få höra att vi skulle låta bli, berättar Gun. I stället frågade rådgivaren vilka av de tolv arbetena vi redan gör. Det var elva.

Det tolfte var att ta hand om stubbar. En kollega i grannbyn kunde göra det, och ett kort intyg om samarbetet räckte för att uppfylla kravet.

## Tre kvällar

De räknade på priset den första kvällen, skrev om hur de arbetar den andra och läste igenom allt den tredje. Rådgivaren hittade två krav som de hade missat: ett kvalitetsdokument på en sida och ett försäkringsbevis som måste vara nytt.

## Och sedan

De blev tvåa. Men köparen skickade ett tilldelningsbeslut där det gick att se varför, och nästa gång lade de poängen på det som räknades. Då vann de.

**Tre råd från Gun:**

- Fråga hellre en gång för mycket.
- Börja med det som tar tid hos någon annan, till exempel intyg.
- Läs beslutet också när ni förlorar.`,
}

export const NEXT_WEEK: Told = {
  ...NO_TEXTS,
  titleSv: 'Ställ frågor medan tid är',
  ingressSv: 'Frågor och svar är en del av upphandlingen. Så skriver du en fråga som ger ett svar du har nytta av.',
  tags: 'frågor och svar, krav',
  bodySv: `Under annonstiden får alla ställa frågor till köparen. Svaren går till alla som har hämtat underlaget, och ingen ser vem som frågade.

## Fråga om en sak i taget

Skriv vilken sida och punkt det gäller. Berätta hur du har förstått kravet och fråga om det stämmer. Då är det lätt att svara ja eller nej.

## Be om en ändring

Tycker du att ett krav stänger ute små företag i onödan? Säg det, och föreslå hur det kan skrivas i stället. Köparen kan ändra underlaget och förlänga tiden, men bara om någon hör av sig.`,
}

export const HALF_WRITTEN: Told = {
  ...NO_TEXTS,
  titleSv: 'Checklista för dagen före sista anbudsdag',
  ingressSv: '',
  tags: 'checklista',
  bodySv: `## Bilagorna

Öppna varje fil en gång till. Är det rätt version, och går den att läsa?`,
}
