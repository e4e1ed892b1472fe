import access from './access.json'
import account from './account.json'
import admin from './admin.json'
import claim from './claim.json'
import clarity from './clarity.json'
import common from './common.json'
import compare from './compare.json'
import desk from './desk.json'
import engagement from './engagement.json'
import enterprise from './enterprise.json'
import error from './error.json'
import exposure from './exposure.json'
import fair from './fair.json'
import file from './file.json'
import home from './home.json'
import importing from './import.json'
import mail from './mail.json'
import match from './match.json'
import member from './member.json'
import need from './need.json'
// Not `package.json`: Node would take this folder for a package of its own.
import parts from './need-package.json'
import notice from './notice.json'
import phrase from './phrase.json'
import profile from './profile.json'
import question from './question.json'
import savedSearch from './saved-search.json'
import search from './search.json'
import sheet from './sheet.json'
import taxonomy from './taxonomy.json'

/** Every namespace of one language; the file name is the namespace. */
const messages = {
  exposure,
  phrase,
  clarity,
  access,
  sheet,
  taxonomy,
  desk,
  member,
  file,
  fair,
  question,
  claim,
  profile,
  notice,
  mail,
  account,
  admin,
  common,
  compare,
  engagement,
  enterprise,
  error,
  home,
  import: importing,
  match,
  need,
  package: parts,
  savedSearch,
  search,
}
export default messages
