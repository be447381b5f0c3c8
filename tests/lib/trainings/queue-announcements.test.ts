import { signToken } from '@/lib/crypto/signed-tokens'
import { db } from '@/lib/db/client'
import { openSecret } from '@/lib/mail/secrets'
import { leaveNewsletter } from '@/lib/newsletter/leave-newsletter'
import { cancelTraining } from '@/lib/trainings/cancel-training'
import { queueAnnouncements } from '@/lib/trainings/queue-announcements'
import { aSubscriber } from '@/tests/support/a-subscriber'
import { aTraining, mailsTo } from '@/tests/support/a-training'

const SOON = () => new Date(Date.now() + 11 * 60_000)

describe('a published training', () => {
  it('is told once to those who said yes to trainings, after the grace, and to nobody else', async () => {
    await aSubscriber('tove@example.com', { kind: 'trainings' })
    await aSubscriber('nej@example.com', { kind: 'trainings', confirmed: false })
    await aSubscriber('blogg@example.com', { kind: 'posts' })
    const { slug } = await aTraining()
    const { slug: gone, editor } = await aTraining({ titleSv: 'Blir inte av' })
    await cancelTraining(editor, { slug: gone, version: 2 })
    expect(await queueAnnouncements()).toBe(0)
    expect((await Promise.all([queueAnnouncements(SOON()), queueAnnouncements(SOON())])).sort()).toEqual([0, 1])
    expect(await mailsTo('tove@example.com')).toEqual(['newsletter-trainings-confirm', 'newsletter-training'])
    expect(await mailsTo('nej@example.com')).toEqual(['newsletter-trainings-confirm'])
    expect(await mailsTo('blogg@example.com')).toEqual(['newsletter-confirm'])
    const mail = await db().mail.findFirstOrThrow({ where: { template: 'newsletter-training' } })
    expect(mail.params).toMatchObject({ title: 'Läs en annons' })
    expect(openSecret(mail.sealed ?? '')).toMatchObject({ path: `/utbildningar/${slug}` })
  })

  it('is told to each of two who want it, once and with a way out of their own', async () => {
    const ids = [
      await aSubscriber('a@example.com', { kind: 'trainings' }),
      await aSubscriber('b@example.com', { kind: 'trainings' }),
    ]
    await aTraining({ titleSv: 'För två' })
    await queueAnnouncements(SOON())
    const ways = []
    for (const address of ['a@example.com', 'b@example.com']) {
      const mails = await db().mail.findMany({ where: { template: 'newsletter-training', toAddress: address } })
      ways.push(mails.map(({ sealed }) => openSecret(sealed ?? '')?.unsubscribe))
    }
    expect(ways).toEqual(ids.map((id) => [signToken('newsletter-leave', id)]))
  })

  it('is left by itself: the address goes, from the queue too, and the blog is still wanted', async () => {
    const email = 'bada@example.com'
    const trainings = await aSubscriber(email, { kind: 'trainings' })
    await aSubscriber(email, { kind: 'posts' })
    await aTraining()
    await queueAnnouncements(SOON())
    await db().$executeRaw`UPDATE mail SET status = 'kept' WHERE to_address = ${email}`
    await leaveNewsletter({ key: signToken('newsletter-leave', trainings) })
    expect(await mailsTo(email)).toEqual(['newsletter-confirm'])
    expect(await db().subscriber.findMany({ where: { address: email }, select: { kind: true } })).toEqual([
      { kind: 'posts' },
    ])
  })
})
