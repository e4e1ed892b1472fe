import type { Language } from '@matxich/i18n'

export interface DemoAccount {
  role: 'buyer' | 'supplier' | 'staff'
  name: string
  email: string
  /** The same everywhere and printed at start: these accounts exist in demo databases only. */
  password: string
  language: Language
}

const password = 'matxich-demo-2026'

export const demoAccounts: Record<DemoAccount['role'], DemoAccount> = {
  buyer: { role: 'buyer', name: '田中 健', email: 'buyer@matxich.example', password, language: 'ja' },
  supplier: { role: 'supplier', name: 'Nguyễn Văn Hùng', email: 'supplier@matxich.example', password, language: 'vi' },
  staff: { role: 'staff', name: 'Trần Thị Mai', email: 'staff@matxich.example', password, language: 'vi' },
}
