// The desk speaks Vietnamese and English; who reads it in another language reads English.
import admin from '../en/admin.json'
import desk from '../en/desk.json'
import exposure from '../en/exposure.json'
import importing from '../en/import.json'
import phrase from '../en/phrase.json'
import taxonomy from '../en/taxonomy.json'
import access from './access.json'
import account from './account.json'
import claim from './claim.json'
import clarity from './clarity.json'
import common from './common.json'
import compare from './compare.json'
import engagement from './engagement.json'
import enterprise from './enterprise.json'
import error from './error.json'
import fair from './fair.json'
import file from './file.json'
import home from './home.json'
import mail from './mail.json'
import match from './match.json'
import member from './member.json'
import need from './need.json'
import parts from './need-package.json'
import notice from './notice.json'
import profile from './profile.json'
import question from './question.json'
import savedSearch from './saved-search.json'
import search from './search.json'
import sheet from './sheet.json'

const messages = {
  exposure,
  phrase,
  access,
  account,
  admin,
  claim,
  clarity,
  common,
  compare,
  desk,
  engagement,
  enterprise,
  error,
  fair,
  file,
  home,
  import: importing,
  mail,
  match,
  member,
  need,
  notice,
  package: parts,
  profile,
  question,
  savedSearch,
  search,
  sheet,
  taxonomy,
}
export default messages
