import { attackByHttp, SESSIONS } from './attack/attack-by-http'
import { attackBySql, CONNECTIONS } from './attack/attack-by-sql'
import { Book } from './attack/book'
import { wreak, type Kills } from './attack/chaos'
import { judge, type Judgement } from './attack/judge'
import { readSeconds } from './attack/read-seconds'
import { makeWorld, type World } from './attack/world'
import { buildPages } from './start/build-pages'
import { generateClient } from './start/generate-client'
import { LifeCycle } from './start/life-cycle'
import { say as report } from './say'

/**
 * Attacks the hour ledger for `ATTACK_SECONDS`: a fifth of the time by SQL, a fifth by the forms of the pages, the rest by
 * both while database and server are killed. Ends with 1 when a minute was lost, doubled or over, or a chain broken.
 */
async function attack(life: LifeCycle): Promise<number> {
  const seconds = readSeconds(process.env.ATTACK_SECONDS)
  await generateClient(report, life.signal)
  await buildPages(report, life.signal)
  const world = await makeWorld(life, report)
  const book = new Book()
  const part = (share: number) => Date.now() + seconds * 1000 * share

  report(`Attack: SQL as the application's role, ${CONNECTIONS} connections`)
  await attackBySql(world, book, part(0.2))
  report(`Accepted: ${book.acknowledged.size}`)
  report(`Attack: the page's form, ${SESSIONS} sessions`)
  await attackByHttp(world, book, part(0.2))
  report(`Accepted: ${book.acknowledged.size}`)
  report('Attack: both, while database and server are killed')
  const kills = await attackWithChaos(world, book, part(0.6))

  const judgement = await judge(world.superuserUrl, book)
  for (const line of judgement.said) report(line)
  for (const name of new Set(book.breaches)) report(`Let through: ${name}`)
  report(`Killed: database ${kills.database}, web server ${kills.server}, one of its processes ${kills.process} times`)
  report(`Unanswered: ${book.unanswered}`)
  report(sentence(book, judgement))
  return isWhole(book, judgement) ? 0 : 1
}

async function attackWithChaos(world: World, book: Book, until: number): Promise<Kills> {
  const [kills] = await Promise.all([
    wreak(world, until),
    attackBySql(world, book, until),
    attackByHttp(world, book, until),
  ])
  return kills
}

function sentence({ attempts, acknowledged, refused }: Book, found: Judgement): string {
  const { lost, doubled, over, drift, chainBreaks } = found
  return `${attempts} attempts, ${acknowledged.size} accepted, ${refused} refused, ${lost} lost, ${doubled} doubled, ${over} over, ${drift} drift, ${chainBreaks} chain breaks`
}

function isWhole({ breaches, acknowledged }: Book, { lost, doubled, over, drift, chainBreaks }: Judgement): boolean {
  return breaches.length === 0 && acknowledged.size > 0 && lost + doubled + over + drift + chainBreaks === 0
}

const life = new LifeCycle(report)
attack(life).then(
  (code) => life.end(code),
  (error: unknown) => life.fail(error),
)
