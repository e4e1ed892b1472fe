import account from './account.json'
import admin from './admin.json'
import common from './common.json'
import engagement from './engagement.json'
import enterprise from './enterprise.json'
import error from './error.json'
import home from './home.json'
import importing from './import.json'
import match from './match.json'
import need from './need.json'
import search from './search.json'

/** Every namespace of one language; the file name is the namespace. */
const messages = {
  account,
  admin,
  common,
  engagement,
  enterprise,
  error,
  home,
  import: importing,
  match,
  need,
  search,
}
export default messages
