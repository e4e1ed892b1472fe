import type { Connection } from '@matxich/db'
import { user } from '@matxich/db/schema'
import type { Language } from '@matxich/i18n'
import { inArray } from 'drizzle-orm'

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

/** The demo accounts of this database; none where real work is done. */
export async function findDemoAccounts(db: Connection): Promise<DemoAccount[]> {
  const all = Object.values(demoAccounts)
  const found = await db
    .select({ email: user.email })
    .from(user)
    .where(
      inArray(
        user.email,
        all.map((account) => account.email),
      ),
    )
  return all.filter((account) => found.some((row) => row.email === account.email))
}
