import { loadReferenceData } from '@matxich/api'
import { openDatabase } from '@matxich/db'
import { migrateDatabase } from '@matxich/db/migrate'
import { loadConcepts } from '@matxich/seeds'
import { readEnvironment } from '@matxich/server'
import { openOwnDatabase } from '../own-database.ts'

const shownAtMost = 50

/** Loads the reference data into the installation's database and prints which concepts were added or changed. */
export async function referenceCommand(): Promise<void> {
  const own = await openOwnDatabase(readEnvironment())
  try {
    await migrateDatabase(own.url)
    const database = openDatabase(own.url, { max: 1 })
    try {
      const { added, changed, unchanged } = await loadReferenceData(database.db, loadConcepts())
      printKeys('added', added)
      printKeys('changed', changed)
      console.log(`${added.length} added, ${changed.length} changed, ${unchanged} unchanged`)
    } finally {
      await database.close()
    }
  } finally {
    await own.stop()
  }
}

function printKeys(word: string, keys: string[]): void {
  for (const key of keys.slice(0, shownAtMost)) console.log(`${word.padEnd(8)} ${key}`)
  if (keys.length > shownAtMost) console.log(`${word.padEnd(8)} … and ${keys.length - shownAtMost} more`)
}
