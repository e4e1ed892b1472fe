import { cueOf } from './cue.ts'

/** Sells or arranges what others make. */
export const trades = cueOf({
  vi:
    'nhà phân phối|phân phối|đại lý|bán buôn|bán lẻ|bán sỉ|sỉ và lẻ|sỉ lẻ|nhập khẩu và phân phối|' +
    'không trực tiếp sản xuất|đặt gia công ngoài|nhập khẩu và bán|hàng nhập|tổng đại lý|tổng kho|' +
    'chuyên bán|bán các loại|các hãng|chuyên cung cấp|cung cấp sỉ|nhà nhập khẩu|nhập khẩu và cắt|bỏ sỉ|' +
    'cắt lẻ|hàng chính hãng',
  en:
    'trading|trader|traders|distributor of|distributors of|is a distributor|we distribute|distribution of|' +
    'sourcing office|sourcing company|sourcing agent|sourcing and|stockist|wholesale|wholesaler|retailer|' +
    'importer|we import|no own production|no own factory|no production|we do not manufacture|' +
    'not a manufacturer|partner factories|agent for|reseller|resells|we resell|ex-stock|ex stock|' +
    'buy and sell|authorized dealer|authorised dealer|dealer|from our partner',
  ja: '商社|販売代理店|代理店|輸入販売|輸入商社|販売店|仕入れ|卸売|卸商|卸業|卸問屋|の卸|・卸|自社工場はありません|自社生産なし',
  ko: '무역|유통|대리점|총판|도매|수입판매|수입 판매',
  zh: '贸易|貿易|代理商|经销|經銷|批发|批發|进口销售|现货销售|代理销售|无自有工厂|采购代理',
})

/** Said of everything when a text begins with it; later perhaps only of a machine or of one thing among others. */
export const tradesAtFirst = cueOf({
  vi: 'bán lại|về bán|mua bán|thu mua|nhập hàng|nhập về|nhập từ|cung cấp thép',
  en: 'we import|imported from|we buy and|we sell|stocks of',
})

/** In a name: of a trading house. */
export const tradeName = cueOf({
  vi: 'thương mại|tm|phân phối|xuất nhập khẩu|xnk|cung ứng',
  en: 'trading|sourcing|import|export',
})
