/// Words of records and acts beside the values of facts that rules read.
let actWords: [String: (zh: String, en: String)] = [
    "value.act-birth": ("亲生", "by birth"),
    "value.act-adoption": ("收养", "by adoption"),
    "value.act-divorce": ("离婚", "ended by divorce"),
    "value.act-death": ("丧偶", "ended by death"),
    "value.act-replacement": ("补发", "a replacement"),
    "value.act-village-proof": ("村（居）证明", "the village's proof"),
    "value.act-newborn": ("新生儿", "newborn"),
    "value.act-unregistered": ("未落户", "not on the household register"),
    "value.act-foreign": ("外籍", "foreign"),
    "value.act-other": ("其他", "other"),
]
