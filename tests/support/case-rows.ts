import { db } from '@/lib/db/client'

/** The number and version of the case as someone sees it now. */
export function asSeen(number: string): Promise<{ number: string; version: number }> {
  return db().supportCase.findUniqueOrThrow({ where: { number }, select: { number: true, version: true } })
}

export const caseRow = (number: string) => db().supportCase.findUniqueOrThrow({ where: { number } })

export async function balanceOf({ accountId }: { accountId: string }): Promise<number> {
  return (await db().hourAccount.findUniqueOrThrow({ where: { id: accountId } })).balance
}
