import { foldText } from '../import/fold-text.ts'

/** What a row of a parts list says of one part; each as it was typed. */
export const partFields = [
  'name',
  'partNumber',
  'process',
  'material',
  'size',
  'tolerance',
  'quantity',
  'unit',
  'note',
] as const
export type PartField = (typeof partFields)[number]
export type PartValues = Record<PartField, string>

interface PartColumn {
  field: PartField
  /** As the template heads it, in vi, en, ja, ko, zh, then other ways that people write it. */
  headings: [string, string, string, string, string, ...string[]]
  example: string
}

/** The columns of a parts list, in the order of the template. */
export const partColumns: PartColumn[] = [
  {
    field: 'name',
    headings: [
      'Tên chi tiết',
      'Part name',
      '品名',
      '품명',
      '零件名称',
      ...'tên|tên hàng|tên sản phẩm|chi tiết|sản phẩm|mô tả|name|part|item|description|product|部品名|名称|製品名|부품명|제품명|名稱|品名|产品名称|零件名稱'.split(
        '|',
      ),
    ],
    example: 'Nắp che động cơ',
  },
  {
    field: 'partNumber',
    headings: [
      'Mã bản vẽ',
      'Part number',
      '図番',
      '도번',
      '图号',
      ...'mã|mã hàng|mã chi tiết|số bản vẽ|bản vẽ|part no|p n|pn|drawing no|drawing|dwg no|code|品番|図面番号|部品番号|품번|도면번호|圖號|料号|料號'.split(
        '|',
      ),
    ],
    example: 'KX-2041',
  },
  {
    field: 'process',
    headings: [
      'Công nghệ gia công',
      'Process',
      '加工方法',
      '가공 방법',
      '加工工艺',
      ...'gia công|công nghệ|phương pháp gia công|quy trình|processes|manufacturing process|method|工程|製法|加工|가공|공정|工艺|工藝|加工方式'.split(
        '|',
      ),
    ],
    example: 'Dập',
  },
  {
    field: 'material',
    headings: [
      'Vật liệu',
      'Material',
      '材質',
      '재질',
      '材料',
      ...'chất liệu|nguyên liệu|mác thép|materials|grade|material grade|素材|材料|소재|재료|材质'.split('|'),
    ],
    example: 'SPCC',
  },
  {
    field: 'size',
    headings: [
      'Kích thước (mm)',
      'Size (mm)',
      '寸法 (mm)',
      '치수 (mm)',
      '尺寸 (mm)',
      ...'kích thước|size|dimensions|dimension|l x w x h|寸法|サイズ|치수|크기|사이즈|尺寸|规格|規格'.split('|'),
    ],
    example: '120 × 80 × 1,2',
  },
  {
    field: 'tolerance',
    headings: [
      'Dung sai (mm)',
      'Tolerance (mm)',
      '公差 (mm)',
      '공차 (mm)',
      '公差',
      ...'dung sai|độ chính xác|tolerance|tolerances|accuracy|精度|공차|정밀도'.split('|'),
    ],
    example: '±0,05',
  },
  {
    field: 'quantity',
    headings: [
      'Số lượng mỗi năm',
      'Quantity per year',
      '年間数量',
      '연간 수량',
      '年用量',
      ...'số lượng|sl|sản lượng|sản lượng năm|quantity|qty|volume|annual volume|annual quantity|数量|年間|年産|수량|연간|물량|數量|年需求量'.split(
        '|',
      ),
    ],
    example: '50.000',
  },
  {
    field: 'unit',
    headings: ['Đơn vị', 'Unit', '単位', '단위', '单位', ...'đvt|dvt|unit of measure|uom|單位'.split('|')],
    example: 'chi tiết',
  },
  {
    field: 'note',
    headings: [
      'Yêu cầu khác',
      'Other requirements',
      '備考',
      '비고',
      '备注',
      ...'ghi chú|yêu cầu|nội dung|chứng nhận|text|note|notes|remark|remarks|requirements|comment|要求事項|要求|요구사항|備註|要求|其他要求'.split(
        '|',
      ),
    ],
    example: 'Mạ kẽm, ISO 9001',
  },
]

const fieldOf = new Map(partColumns.flatMap(({ field, headings }) => headings.map((one) => [foldHeading(one), field])))

/** Which column each heading stands for; the first one that names a field takes it. */
export function readHeadings(headings: string[]): Map<number, PartField> {
  const found = new Map<number, PartField>()
  for (const [column, heading] of headings.entries()) {
    const field = fieldOf.get(foldHeading(heading))
    if (field && ![...found.values()].includes(field)) found.set(column, field)
  }
  return found
}

/** A unit behind the words says nothing of which column it is. */
function foldHeading(heading: string): string {
  return foldText(heading.replace(/[(（[].*$/, ''))
}
