import type { ReactNode } from 'react'
import { PublicWords } from '@/components/form/public-words'

export default function Layout({ children }: { children: ReactNode }) {
  return <PublicWords>{children}</PublicWords>
}
