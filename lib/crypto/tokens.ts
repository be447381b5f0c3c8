import 'server-only'

import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** 256 random bits, base64url (43 characters). Goes into a link or a cookie; only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256, hex. Enough for tokens of 256 random bits; short codes need `hashCode`. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** '000000' to '999999', evenly spread. */
export function newSixDigitCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0')
}

/** Keyed hash, hex. A six-digit code could be guessed back from a plain one; `salt` ties it to its row. */
export function hashCode(secret: string, code: string, salt: string): string {
  return createHmac('sha256', secret).update(`${salt.length}:${salt}:${code}`).digest('hex')
}

/** Compares in a time that tells nothing about where the two differ, also when their lengths do. */
export function sameSecret(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}
