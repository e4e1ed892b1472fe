const given = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run the browser tests with \`npm test -- e2e\``)
  return value
}

/** Where the product under test is: the desk's address and its database. */
export const adminUrl = given('TEST_ADMIN_URL')
export const databaseUrl = given('TEST_DATABASE_URL')

/** Folder into which every mail that the product sends comes as a file. */
export const mailFolder = given('TEST_MAIL_FOLDER')
