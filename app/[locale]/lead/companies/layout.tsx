import type { ReactNode } from 'react'
import { FormWords } from '@/components/form/form-words'

export default function Layout({ children }: { children: ReactNode }) {
  return <FormWords>{children}</FormWords>
}
