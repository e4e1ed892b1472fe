import type { Connection } from '@matxich/db'
import { user } from '@matxich/db/schema'
import { inArray } from 'drizzle-orm'
import { type DemoAccount, demoAccounts } from './demo-accounts.ts'

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
