"""Moves a family between offices, restricts and closes one, and asks for what was known, as the office does."""

from visits import Visit


class Keeping(Visit):
    """One walk in a language and a window. The demo's person acts for both offices."""

    def family(self, place):
        """The address of a family of the list, from 0."""
        self.page.goto(self.walk.address("/families", self.language))
        links = self.page.eval_on_selector_all(
            "tbody th a", "links => links.map(link => link.getAttribute('href').split('?')[0])")
        return self.walk.product.address + links[place]

    def move(self, family):
        page = self.page
        page.goto(family)
        page.locator("main a[href$='/offer']").click()
        page.click("button[value=see]")
        self.check(page.locator("[role=alert] li").count() == 2, "an offer: what is missing is not said")
        self.looked_at("an offer with mistakes")
        page.select_option("#to", "990101001201")
        page.fill("#day", "2026-10-01")
        page.check("#register")
        page.fill("#reason", "迁居")
        page.click("button[value=see]")
        self.looked_at("an offer before it is made")
        page.click("button[value=edit]")
        self.check(page.input_value("#day") == "2026-10-01", "an offer: what was typed is lost")
        page.click("button[value=see]")
        page.click("button[value=save]")
        self.check("/moves/" in page.url and page.locator("main [role=status]").count() == 1, "an offer: is not made")
        move = page.url.split("?")[0]
        self.looked_at("a move that waits")
        self.reached(["note", "reason", "why"], "a move")
        page.goto(self.walk.address("/", self.language))
        self.check(page.locator(".tasks a[href='/moves']").count() == 1, "the start page: an offer is not counted")
        page.goto(self.walk.address("/moves", self.language))
        self.looked_at("moves")
        page.goto(family)
        self.check(page.locator(f"main a[href='/moves/{move.rsplit('/', 1)[-1]}']").count() == 1, "a family: its offer is not linked")
        page.goto(move)
        page.locator("button[formaction$='/decline']").click()
        self.check(page.locator("[role=alert] a[href='#reason']").count() == 1, "a decline: no reason is asked for")
        page.locator("button[formaction$='/accept']").click()
        self.check(page.url.endswith("?done=accept"), "a move: is not accepted")
        self.looked_at("a move that was accepted")

    def restrict(self, family):
        page = self.page
        page.goto(family)
        page.locator("main a[href$='/restrict']").click()
        page.fill("#day", "2026-13-01")
        page.locator("main form button[type=submit]").click()
        self.check(page.locator("[role=alert] li").count() == 2, "a restriction: what is missing is not said")
        self.looked_at("a restriction with mistakes")
        page.fill("#day", "2026-11-01")
        page.fill("#reason", "本人要求")
        page.locator("main form button[type=submit]").click()
        self.check("/restrictions" in page.url, "a restriction: is not imposed")
        self.looked_at("restrictions")
        page.goto(family)
        self.looked_at("a restricted family")
        self.reached(["reason", "day", "why"], "a restricted family")
        page.locator("button[formaction$='/look']").click()
        self.check(page.locator("[role=alert] a[href='#reason']").count() == 1, "a restricted family: shown without a reason")
        page.fill("#reason", "法院调取")
        page.locator("button[formaction$='/look']").click()
        self.check(page.locator(".person").count() > 0, "a restricted family: is not shown with a reason")
        self.looked_at("behind a restriction")
        page.goto(family)
        page.fill("#why", "核对完毕")
        page.locator("button[formaction$='/lift']").click()
        self.check(page.url.endswith("?done=lifted"), "a restriction: is not lifted")

    def close(self, family):
        page = self.page
        page.goto(self.walk.address("/retention", self.language))
        self.looked_at("retention without a period")
        page.goto(family)
        page.locator("main a[href$='/close']").click()
        page.locator("main form button[type=submit]").click()
        self.check(page.locator("[role=alert] a[href='#reason']").count() == 1, "closing: no reason is asked for")
        page.fill("#reason", "全户迁出")
        self.looked_at("closing a file")
        page.locator("main form button[type=submit]").click()
        self.check(page.url.endswith("?done=closed"), "closing: the file is not closed")
        self.looked_at("a closed family")
        page.goto(self.walk.address("/retention", self.language))
        self.check(page.locator("tbody tr").count() >= 1, "retention: a closed file is not listed")
        self.looked_at("retention with a closed file")
        page.goto(family)
        page.locator("form[action$='/reopen'] button").click()
        self.check(page.url.endswith("?done=reopened"), "closing: the file is not opened again")

    def number(self, family):
        """Another household number: why is asked for, the history says it, and it is changed back."""
        page = self.page
        page.goto(family)
        page.locator("main a[href$='/household']").click()
        held = page.input_value("#number")
        page.fill("#number", "新-77")
        page.locator("main form button[type=submit]").click()
        self.check(page.locator("[role=alert] a[href='#reason']").count() == 1, "a household number: no reason is asked for")
        self.check(page.input_value("#number") == "新-77", "a household number: what was typed is lost")
        page.fill("#reason", "本村另编")
        self.looked_at("changing a household number")
        page.locator("main form button[type=submit]").click()
        self.check(page.url.endswith("?done=numbered"), "a household number: is not changed")
        page.goto(family + "/history")
        self.check("新-77" in page.content(), "a household number: the history does not say it")
        page.goto(family + "/household")
        page.fill("#number", held)
        page.fill("#reason", "更正")
        page.locator("main form button[type=submit]").click()
        self.check(page.url.endswith("?done=numbered"), "a household number: is not changed back")

    def withdraw(self, family):
        """A registration that was a mistake: withdrawn with a reason, and put back."""
        page = self.page
        page.goto(family)
        page.locator("main a[href$='/withdraw']").click()
        self.looked_at("withdrawing a registration")
        page.locator("main form button[type=submit]").click()
        self.check(page.locator("[role=alert] a[href='#reason']").count() == 1, "withdrawing: no reason is asked for")
        self.reached(["reason"], "withdrawing a registration")
        page.fill("#reason", "登记了两次")
        page.locator("main form button[type=submit]").click()
        self.check(page.url == family, "withdrawing: the page of the family is not shown")
        self.check(page.locator(".person").count() == 0, "withdrawing: the family is still shown")
        self.looked_at("a withdrawn registration")
        page.goto(self.walk.address("/withdrawals", self.language))
        self.check(page.locator("tbody tr").count() >= 1, "withdrawals: the registration is not listed")
        self.looked_at("withdrawn registrations")
        page.goto(family)
        page.locator("main a[href*='/undo/']").click()
        self.looked_at("putting a registration back")
        page.fill("#reason", "弄错了")
        page.locator("main form button[type=submit]").click()
        self.check(page.url.endswith("/history?done=undone"), "withdrawing: the registration is not put back")
        page.goto(family)
        self.check(page.locator(".person").count() > 0, "withdrawing: the family that was put back is not shown")

    def known(self, family):
        """What was known before there was anything, by the form of each page; of one family, that it was not known."""
        page = self.page
        history = family.removeprefix(self.walk.product.address) + "/history"
        for path in ["/undetermined", "/decisions", "/families", "/imports", "/rosters", history]:
            page.goto(self.walk.address(path, self.language))
            page.locator("details.as-of summary").click()
            page.fill("#as_known", "2020-01-01T09:00")
            page.locator("details.as-of button").click()
            said = page.locator(f".note a, .narrow a[href='{path}']")
            self.check(said.count() >= 1, f"{path} as known: is not said")
            self.looked_at(f"as known {path.strip('/').replace('/', ' ')}")

    def reached(self, stops, what):
        """Every control is reached by Tab."""
        reached = set()
        for _ in range(60):
            self.page.keyboard.press("Tab")
            reached.add(self.page.evaluate("document.activeElement.id"))
        for stop in stops:
            self.check(stop in reached, f"{what} by keyboard: {stop} is not reached")


def keep_all(walk, state, windows):
    """Both languages in both windows, each with families of its own."""
    for place, (language, (name, viewport)) in enumerate((l, w) for l in ["zh", "en"] for w in windows):
        context = walk.browser.new_context(viewport=viewport, storage_state=state)
        keeping = Keeping(walk, context.new_page(), language, name)
        families = [keeping.family(10 + place * 3 + offset) for offset in range(3)]
        keeping.move(families[0])
        keeping.restrict(families[1])
        keeping.number(families[2])
        keeping.close(families[2])
        keeping.withdraw(families[2])
        keeping.known(families[2])
        context.close()
