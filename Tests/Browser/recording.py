"""Registers a family and records an event of it, as a caseworker does: by keyboard too, with mistakes, in both languages."""

from visits import Visit

WIFE, HUSBAND, SON = "990101198106150021", "990101197903100030", "990101200504050018"
# Of the second walk: the same people once more would be the same family, which is registered once.
OTHER_HUSBAND = "990101197903100073"
# Page, text fields, choices.
PAGES = [
    ("wife-document", {"number": WIFE}, ["#document"]),
    ("wife-life", {}, ["#living"]),
    ("wife-register", {}, []),
    ("wife-residence", {}, []),
    ("wife-disability", {}, ["#disabled-2"]),
    ("wife-ability", {}, []),
    ("wife-household", {}, []),
    ("wife-insurance", {}, []),
    ("husband", {"name": "强"}, ["#onFile"]),
    ("husband-document", {"number": HUSBAND}, ["#document"]),
    ("husband-life", {}, ["#living"]),
    ("husband-register", {}, []),
    ("husband-residence", {}, []),
    ("husband-disability", {}, ["#disabled-2"]),
    ("husband-ability", {}, []),
    ("husband-household", {}, []),
    ("husband-insurance", {}, []),
    ("children", {"ever": "1", "alive": "1"}, []),
    ("child-1", {"name": "明"}, ["#sex-2"]),
    ("child-1-document", {"number": SON}, ["#document"]),
    ("child-1-origin", {}, ["#manner"]),
    ("child-1-life", {}, ["#living"]),
    ("child-1-register", {}, []),
    ("child-1-residence", {}, []),
    ("child-1-disability", {"card": SON + "42"}, ["#disabled"]),
    ("child-1-ability", {}, []),
    ("child-1-household", {}, []),
    ("child-1-insurance", {}, []),
    ("children", {}, []),
    ("union", {"since": "2003-05-01"}, ["#state-2"]),
    ("certificate", {"paper": "GR-77"}, ["#held"]),
    ("circumstances", {"size": "3"}, []),
    ("housing", {"housing-since": "2025-03-01"}, []),
    ("property", {"property-since": "2026-01-10"}, []),
    ("contact", {"phone": "13900010001"}, []),
    ("account", {"account": "6200000000000005", "holder": "红", "holder-reason": "行动不便"}, []),
]
# List page, entry page, text fields, choices.
ENTRIES = [
    ("guardians", "guardian-1", {"guardian-since": "2005-04-05"}, ["#ward-3", "#guardian"]),
    ("obligors", "obligor-1", {"relation": "兄"}, ["#owed"]),
    ("incomes", "income-1", {"monthly": "1200.50"}, ["#earner"]),
    ("studies", "study-1", {"study-since": "2023-09-01"}, ["#student-3"]),
    ("services", "service-1", {"service-since": "2024-09-01"}, ["#soldier-3"]),
    ("consents", "consent-1", {"agreed-on": "2026-07-05"}, ["#consenter", "#agrees"]),
]
# Fields of a page that offer a list, and the choice taken.
SELECTED = {"account": ("whose", "proxy"), "wife-register": ("register", "rural"),
            "wife-ability": ("care", "partial"), "child-1-household": ("away", "at-home"), "study-1": ("school", "university"),
            "housing": ("housing-place", "rural"), "property": ("property-within", "yes")}
NEXT = "button[value=continue]"


class Recording(Visit):
    """One walk in a language and a window."""

    def register(self):
        """A family page by page; what is wrong is said and kept; checked and sent. Returns its address."""
        page = self.page
        page.goto(self.walk.address("/register", self.language))
        self.looked_at("registrations")
        page.locator("main form button").click()
        draft = page.url.split("?")[0]
        self.looked_at("task list")
        page.goto(draft + "/place")
        page.click(NEXT)
        self.check(page.locator("[role=alert] a[href='#village']").count() == 1, "register: a missing village is not said")
        page.select_option("#village", index=1)
        page.click(NEXT)
        self.check(page.url.endswith("/wife"), "register: does not go on to the next page")
        page.click(NEXT)
        self.check(page.locator("[role=alert] li").count() == 2, "register: not all faults of a page are said")
        page.check("#onFile")
        page.fill("#name", "兰")
        page.click(NEXT)
        self.check(page.url.endswith("/wife-document"), "register: a person's pages do not follow each other")
        page.fill("#number", WIFE[:-1] + "0")
        page.click(NEXT)
        self.check(page.locator("[role=alert] a[href='#number']").count() == 1, "register: a wrong check digit passes")
        self.check(page.input_value("#number") == WIFE[:-1] + "0", "register: what was typed is lost")
        self.looked_at("a person with mistakes")
        for path, texts, choices in PAGES:
            if self.language == "en":
                texts = {name: OTHER_HUSBAND if text == HUSBAND else text for name, text in texts.items()}
                if path == "union":
                    # She is married in the family of the first walk: divorced, with the days unknown.
                    texts, choices = {}, ["#state-6"]
            self.check(page.url.endswith("/" + path), f"register: {path} does not follow, but {page.url.rsplit('/', 1)[-1]}")
            self.filled(path, texts, choices)
        for listing, path, texts, choices in ENTRIES:
            self.check(page.url.endswith("/" + listing), f"register: {listing} does not follow")
            self.looked_at(listing)
            page.click("button[value=add]")
            self.check(page.url.endswith("/" + path), f"register: no {path} is added")
            page.click(NEXT)
            self.check(page.locator("[role=alert] li").count() >= 1, f"register: what {path} needs is not said")
            if path == "income-1":
                page.select_option("#source", index=1)
            self.filled(path, texts, choices)
            self.check(page.url.endswith("/" + listing), f"register: {path} does not lead back to {listing}")
            self.check(page.locator(f"main a[href$='/{path}']").count() == 1, f"register: {path} is not listed")
            if page.locator("input[id^=all-]").count():
                page.check(f"#all-{listing}")
            page.click(NEXT)
        page.goto(draft + "/wife-document")
        self.check(page.input_value("#born") == "1981-06-15", "register: the birth date is not read from the number")
        page.goto(draft)
        self.looked_at("task list when done")
        self.check(page.locator(".state-todo, .state-wrong").count() == 0, "register: a task is not done")
        page.goto(draft + "/check")
        self.looked_at("check answers")
        if page.locator("#known").count():
            page.locator("main form button[type=submit]").click()
            self.check(page.locator("[role=alert] a[href='#known']").count() == 1, "register: people known are passed over")
            page.check("#known")
        page.locator("main form button[type=submit]").click()
        self.check("/families/" in page.url, "register: the family is not registered")
        return page.url.split("?")[0]

    def filled(self, path, texts, choices):
        """One page answered, looked at, and sent on."""
        page = self.page
        for field, text in texts.items():
            page.fill("#" + field, text)
        if path in SELECTED:
            page.select_option("#" + SELECTED[path][0], SELECTED[path][1])
        for choice in choices:
            page.check(choice)
        self.looked_at(path)
        page.click(NEXT)
        self.check(not page.locator("[role=alert]").count(), f"register: {path} has faults")

    def record(self, family):
        """An event of the family: seen before it is saved, told in the history, taken back with a reason."""
        page = self.page
        page.goto(family + "/events/death")
        page.click("button[value=see]")
        self.check(page.locator("[role=alert] li").count() == 2, "an event: what is missing is not said")
        page.check("#person-3")
        page.fill("#day", "2026-08-03")
        page.fill("#reason", "证明")
        page.click("button[value=see]")
        self.looked_at("an event before it is saved")
        self.check(page.locator("#flips ~ .table-frame tbody tr").count() > 0, "a death: no decision changes")
        page.click("button[value=edit]")
        self.check(page.input_value("#day") == "2026-08-03", "an event: what was typed is lost")
        page.click("button[value=see]")
        page.click("button[value=save]")
        self.check(page.locator("[role=status]").count() == 1, "an event: that it was saved is not said")
        self.looked_at("a history")
        page.locator(".history a").first.click()
        page.click("button[value=save]")
        self.check(page.locator("[role=alert] a[href='#reason']").count() == 1, "undo: no reason is asked for")
        page.fill("#reason", "误登")
        self.looked_at("an event taken back")
        page.click("button[value=save]")
        self.check(page.locator(".history > li").count() >= 3, "undo: it is not in the history")

    def facts(self, family):
        """A fact said anew, corrected and removed: each seen before it is saved."""
        page = self.page
        page.goto(family + "/facts")
        rows = page.locator(".entries tbody tr").count()
        self.check(rows > 10, "all facts: entries are missing")
        self.check(page.locator(".acts a:not([aria-label])").count() == 0, "all facts: an act does not say on what")
        page.locator("details.more summary").first.click()
        page.locator(".kinds a[href*='labour_abilities']").first.click()
        page.click("button[value=see]")
        self.check(page.locator("[role=alert] a[href='#f-level']").count() == 1, "a fact: what is missing is not said")
        page.check("#f-level")
        page.fill("#f-from", "2026-06-01")
        page.click("button[value=see]")
        self.looked_at("a fact before it is saved")
        page.click("button[value=edit]")
        self.check(page.input_value("#f-from") == "2026-06-01", "a fact: what was typed is lost")
        page.click("button[value=see]")
        page.click("button[value=save]")
        self.check(page.locator("[role=status]").count() == 1, "a fact: that it was saved is not said")
        self.check(page.locator(".entries tbody tr").count() == rows + 1, "a fact: it is not in the list")
        self.looked_at("all facts")
        page.locator(".acts a[href*='labour_abilities'][href$='correct']").last.click()
        self.looked_at("a fact corrected")
        page.check("#f-level-2")
        page.click("button[value=see]")
        page.click("button[value=save]")
        page.locator(".acts a[href*='labour_abilities'][href$='take-back']").last.click()
        page.click("button[value=see]")
        self.looked_at("a fact removed")
        page.click("button[value=save]")
        self.check(page.locator(".entries tbody tr").count() == rows, "a fact removed: it is still there")

    def keyboard(self, family):
        """Every control of a form is reached by Tab, and Enter sends it."""
        page = self.page
        page.goto(self.walk.address("/register", self.language))
        page.locator("main form button").click()
        page.goto(page.url.split("?")[0] + "/wife-document")
        reached = set()
        for _ in range(30):
            page.keyboard.press("Tab")
            reached.add(page.evaluate("document.activeElement.id || document.activeElement.value"))
        for stop in ["document", "number", "cause", "born", "continue", "later"]:
            self.check(stop in reached, f"a page of a registration by keyboard: {stop} is not reached")
        page.focus("#born")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.check(page.locator("[role=alert] a[href='#document']").count() == 1, "a registration by keyboard: Enter does not send it")
        page.goto(family + "/events/study-begun")
        reached = set()
        for _ in range(40):
            page.keyboard.press("Tab")
            reached.add(page.evaluate("document.activeElement.id || document.activeElement.value"))
        for stop in ["person", "day", "institution", "region", "until", "reason", "see"]:
            self.check(stop in reached, f"an event by keyboard: {stop} is not reached")
        page.focus("#day")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.check(page.locator("[role=alert]").count() == 1, "an event by keyboard: Enter does not send it")


def record_all(walk, state, windows):
    """Both languages, both windows; the second one once more without JavaScript up to the task list."""
    for language, (name, viewport) in zip(["zh", "en"], windows):
        context = walk.browser.new_context(viewport=viewport, storage_state=state)
        recording = Recording(walk, context.new_page(), language, name)
        family = recording.register()
        recording.record(family)
        recording.facts(family)
        recording.keyboard(family)
        context.close()
    context = walk.browser.new_context(storage_state=state, java_script_enabled=False)
    page = context.new_page()
    page.goto(walk.address("/register", "zh"))
    page.locator("main form button").click()
    walk.ledger.check(page.locator(".tasklist li").count() == 17, "register without JavaScript: no task list")
    context.close()
