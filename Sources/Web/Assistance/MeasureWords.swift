/// Words of the section on the measures beside status, support and insurance.
let measureWords: [String: (zh: String, en: String)] = [
    "family.measures": ("其他措施", "Other measures"),
    "family.measures-lead": (
        "按现有登记逐项试算；缺的事实问清后再看。点开看条件。",
        "Each asked of what is recorded now; facts that are missing are named. Open one to see its conditions."
    ),
]
