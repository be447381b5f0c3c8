'use client'

import dynamic from 'next/dynamic'

/** Parts of the frame that come in files of their own: public pages share the frame, and carry none of this. */
export const LeaveDevice = dynamic(() => import('./leave-device').then((file) => file.LeaveDevice))
export const SignOutForm = dynamic(() => import('./sign-out-form').then((file) => file.SignOutForm))
export const UnsentWatch = dynamic(() => import('./unsent-watch').then((file) => file.UnsentWatch))
