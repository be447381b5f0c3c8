'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { publicAction } from '@/lib/action/action'
import { clientNetwork } from '@/lib/rates/client-network'
import { directoryInput, loginCodeInput, loginKeyInput, loginLinkInput, signInAsInput } from '@/lib/auth/inputs'
import { landingPath } from '@/lib/auth/landing-path'
import { rememberedLink, rememberLink } from '@/lib/auth/login-cookie'
import { redeemLoginCode } from '@/lib/auth/redeem-login-code'
import { redeemLoginLink } from '@/lib/auth/redeem-login-link'
import { requestLoginLink } from '@/lib/auth/request-login-link'
import { sendToDirectory } from '@/lib/auth/send-to-directory'
import { signInAs } from '@/lib/auth/sign-in-as'
import { startSession } from '@/lib/auth/start-session'
import { pagePath } from '@/lib/i18n/routes'

export const requestLoginLinkAction = publicAction(loginLinkInput, async (_person, { email, back }) => {
  const locale = await getLocale()
  await rememberLink(await requestLoginLink({ email, locale, back, client: await clientNetwork() }))
  redirect(pagePath(locale, '/sign-in/sent', {}, { back }))
})

export const redeemLoginLinkAction = publicAction(loginKeyInput, async (_person, { key, back }) => {
  const person = await startSession(await redeemLoginLink(key, await clientNetwork()), 'link')
  redirect(landingPath(await getLocale(), person, back))
})

export const redeemLoginCodeAction = publicAction(loginCodeInput, async (_person, { code, back }) => {
  const personId = await redeemLoginCode(await rememberedLink(), code, await clientNetwork())
  redirect(landingPath(await getLocale(), await startSession(personId, 'code'), back))
})

export const signInAsAction = publicAction(signInAsInput, async (_person, { personId, back }) => {
  redirect(landingPath(await getLocale(), await signInAs(personId), back))
})

export const sendToDirectoryAction = publicAction(directoryInput, async (_person, { back }) =>
  sendToDirectory(await getLocale(), back),
)
