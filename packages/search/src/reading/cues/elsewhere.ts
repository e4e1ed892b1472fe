import { cueOf } from './cue.ts'

/** Of a need: what stands before is done, held or bought by the buyer or by others who are not asked. */
export const elsewhere = cueOf({
  vi:
    'bên em gửi|bên mình gửi|bên tôi gửi|chúng tôi gửi|chúng tôi sẽ gửi|mua ngoài|mua riêng|mua của|' +
    'mua sẵn|đặt riêng|bên em cấp|bên mình cấp|bên tôi cấp|chúng tôi cấp|chúng tôi tự|bên em tự|' +
    'bên mình tự|bên tôi tự|khách cấp|bên mua cấp|bên mua chịu|đã có nhà cung cấp|đã có ncc|đã có chỗ|' +
    'đã có nơi|đã có đơn vị|đã có xưởng|có người làm|có chỗ làm rồi|đặt nơi khác|mua nơi khác|' +
    'mua chỗ khác|lấy chỗ khác|làm sau ở|bên em nhập|bên mình nhập|chúng tôi nhập|bên tôi chuyển|' +
    'bên em chuyển|chuyển tới|chúng tôi cung cấp|bên em lo|bên mình lo|mình mua|em mua|tôi mua|' +
    'nơi khác làm|đơn vị khác|hàng rời|tự lắp|tự làm|tại chỗ, không|có mối|có nguồn rồi|có nguồn|mua rồi|' +
    'đã mua|đã chốt ncc|đã chốt nhà cung cấp',
  en:
    'sourced elsewhere|bought elsewhere|purchased elsewhere|purchased separately|sourced separately|' +
    'quoted separately|procured separately|by another party|by others|by another supplier|other suppliers|' +
    'another vendor|customer supplied|customer-supplied|free issue|free-issue|consigned|we supply|' +
    'we will supply|supplied by us|provided by us|from us|by our own|we handle|handled by us|done by us|' +
    'by us|ourselves|we arrange|we will arrange|in our own plant|in our plant|at our plant|in our factory|' +
    'at our factory|our own|already sourced|already have|already nominated|already placed|' +
    'has been awarded|have been awarded|come from elsewhere|comes from elsewhere|made elsewhere|' +
    'come from another|are bought in|is bought in|we buy in|stays with us|remain with us|remains with us|' +
    'happens at our|happen at our|in our own shop|is done in house by us|are customer supplied|' +
    'is customer supplied|have a supplier|have a source|sourced in|purchased in|is ours|are ours|are from|' +
    'is from|other vendors|other vendor|local dealer|at our place|at our own place|stay with our|' +
    'stays with our|does them for us|does it for us|do these in house|sourced from|is applied by|' +
    'already purchased|already bought',
  ja:
    '別途手配|手配済|別購入|弊社で|弊社にて|弊社が|弊社手配|弊社支給|当社で|当社にて|当社が|当社手配|当社支給|自社で|社内で|支給|他社|弊社工場|別会社|手配済み|調達済|既に手配|' +
    '既存の業者|業者がいます|業者があります|別メーカー|既存品|は既存|後工程|うちで|別の会社|別業者|日本で調達|国内調達|国内で調達|国内手配|日本国内|日本から調達|日本側で|客先で|客先にて|' +
    '客先支給|こちらで手配|内製です|内製して|内製し',
  ko:
    '별도로|별도 구매|별도입니다|별도|당사에서|당사가|에서 보냅니다|에서 보내|보내드립니다|에서 수출|에서 공급합니다|저희가|저희 쪽에서|사내|사급|지급|다른 협력사|타사|다른 곳|' +
    '다른 업체|자체 조달|자체적으로|자체 생산|에서 조달합니다|에서 조달|이미 업체|업체가 있습니다|이미 확정|이미 있습니다|별도 업체|당사 보유|우리가 합니다|우리가|자체 가공|' +
    '자체 제작|에서 구매합니다|구매품|거래처가 있|거래 중|거래중|구매 중|구매중|타 업체|직접 합니다|직접 진행|직접 하므로|저희 라인|당사라인|확정되어 있',
  zh:
    '另购|另購|另行|另外采购|外购|外購|外采|我司自|由我司|我司提供|我方提供|我方自|自行|自制|自製|客供|已有固定|已有供应|其他供应商|其他供應商|别家|別家|我们自己|我司负责|自备|' +
    '已有厂家|已有厂|已定点|已经定点|另有厂家|另有供应|在国内采购|国内采购|由其他厂|其他厂家|我司做|我们做|我司完成|我方完成|由客户|客户自|另有渠道|另有来源|另有|我们来做|我们出|我们自|' +
    '後段完成|后段完成|另一厂|另一廠|自行解决|自有渠道|已配套',
})
