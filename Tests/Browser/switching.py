"""Changes the language of pages that were begun: by keyboard and without JavaScript; what was typed is there afterwards."""

from visits import Visit

# Pages of one family, and pages of the office, with the text fields that are filled on each.
OF_FAMILY = {
    "/events/death": {"day": "2026-11-0x", "reason": "听邻居说"},
    "/facts/incomes?who=wife": {"f-monthly": "12o0", "reason": "工资单"},
    "/offer": {"day": "2026-10-0x", "reason": "迁居"},
    "/restrict": {"day": "2026-10-0x", "reason": "本人要求"},
    "/household": {"number": "H-999", "reason": "本村另编"},
    "/close": {"day": "2026-10-0x", "reason": "全家迁出"},
    "/withdraw": {"reason": "登记错了"},
}
OF_OFFICE = {
    "/families": {"search": "990101198106150021"},
    "/imports/new": {"as-of": "2026-01-31"},
}


class Switching(Visit):
    def carried(self, path, fields):
        self.page.goto(self.walk.address(path, "zh"))
        self.switched(path, fields)

    def taken_out(self):
        """The terms of a list with names in full, which come by a form of the list."""
        self.page.goto(self.walk.address("/families", "zh"))
        self.page.fill("#search", "990101198106150021")
        self.page.locator("details.take-out summary").click()
        with self.page.expect_navigation():
            self.page.locator("button[name=names]").click()
        self.switched("/families/file", {"purpose": "入户核查", "recipient": "村委会", "delete-by": "2099-12-3x"})
        with self.page.expect_navigation():
            self.page.locator("main form button[type=submit]").last.click()
        self.check(self.page.locator("[role=alert] li").count() == 2, "/families/file: what is missing or unreadable is not said")
        self.looked_at("a list with names in full")

    def switched(self, path, fields):
        page = self.page
        for name, text in fields.items():
            page.fill(f"#{name}", text)
        switch = page.locator("button.language")
        if not self.check(switch.count() == 1, f"{path}: the switch does not carry the form"):
            return
        switch.focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.check((page.get_attribute("html", "lang") or "") == "en", f"{path}: the language is not changed")
        for name, text in fields.items():
            self.check(page.input_value(f"#{name}") == text, f"{path}: what was typed in {name} is lost")
            self.check(text not in page.url, f"{path}: what was typed stands in the address")
        self.check(page.locator("[role=alert]").count() == 0, f"{path}: a change of language is taken for a mistake")

    def entered(self, family):
        """Enter in a field sends the form; it does not change the language."""
        page = self.page
        page.goto(self.walk.address(f"{family}/events/death", "zh"))
        page.fill("#reason", "听邻居说")
        with page.expect_navigation():
            page.press("#reason", "Enter")
        self.check((page.get_attribute("html", "lang") or "").startswith("zh"), "Enter in a field changes the language")
        self.check(page.locator("[role=alert] li").count() == 2, "Enter in a field does not send the form")


def switch_all(walk, state, windows):
    """Every form in each window, without JavaScript, and what it looks like afterwards with it."""
    for name, viewport in windows:
        context = walk.browser.new_context(viewport=viewport, storage_state=state, java_script_enabled=False)
        switching = Switching(walk, context.new_page(), "en", name)
        switching.page.goto(walk.address("/families", "zh"))
        family = switching.page.locator("tbody th a").first.get_attribute("href").split("?")[0]
        for path, fields in OF_OFFICE.items():
            switching.carried(path, fields)
        for path, fields in OF_FAMILY.items():
            switching.carried(family + path, fields)
        switching.entered(family)
        context.close()
        context = walk.browser.new_context(viewport=viewport, storage_state=state)
        switching = Switching(walk, context.new_page(), "en", name)
        switching.carried(f"{family}/events/death", OF_FAMILY["/events/death"])
        switching.looked_at("an event in the other language")
        switching.taken_out()
        context.close()
