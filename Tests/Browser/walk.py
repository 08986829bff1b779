"""Walks the pages of a running demo in headless Chromium: walk.py path/to/guanhuai [--pictures FOLDER]

Both languages, a wide and a narrow window, without JavaScript, and as print; axe looks at every page. The roster that
the demo drew is exported too and its workbook opened, as a liaison would. Last line: "N passed, N failed".
"""

import argparse
import os
import pathlib
import re
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from checks import Ledger, check_page, check_width
from keeping import keep_all
from product import Product
from recording import record_all
from switching import switch_all
from uploading import upload_all

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
PAGES = ["/", "/register", "/families", "/decisions", "/undetermined", "/imports", "/rosters", "/help",
         "/imports/new", "/duplicates", "/duplicates/overlaps", "/duplicates/between", "/quality",
         "/quality/rows?measure=verification", "/quality/numbers", "/moves", "/restrictions", "/withdrawals",
         "/retention"]
# A page of a kind, found by the first link of that shape on its list.
DETAILS = {"/families": r"/families/\d+", "/imports": r"/imports/\d+", "/rosters": r"/rosters/\d+"}
# Of the family that was opened: all programmes over the years, and one with its reasons.
FORECASTS = ["/forecast", "/forecast?programme=special-support", "/forecast?programme=special-hardship&from=2020-01-01"]
# Of the same: what can be recorded, forms of it, and what was.
RECORDING = ["/events", "/events/marriage", "/events/disability-certified", "/history", "/offer", "/restrict", "/household", "/close", "/withdraw",
             "/facts", "/facts/incomes?who=wife", "/facts/complete_lists", "/facts/only_child_certificates"]
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}


class Walk:
    def __init__(self, browser, product, ledger, pictures):
        self.browser, self.product, self.ledger, self.pictures = browser, product, ledger, pictures
        self.axe = Axe()

    def address(self, path, language):
        return f"{self.product.address}{path}{'&' if '?' in path else '?'}lang={language}"

    def sign_in(self):
        """Without a session every page asks for the link; the link works once."""
        context = self.browser.new_context(viewport=WIDE, locale="zh-CN")
        page = context.new_page()
        page.goto(self.product.address + "/families")
        self.ledger.check(page.locator("#token").count() == 1, "/families without a session: does not ask for the link")
        page.goto(self.product.link)
        page.wait_for_url(re.compile(r"/$"))
        state = context.storage_state()
        again = self.browser.new_context()
        used = again.new_page()
        used.goto(self.product.link)
        self.ledger.check(used.locator("[role=alert]").count() == 1, "a used link: does not say that it was used")
        check_page(self.ledger, used, None, "a used link", "zh" if "zh" in (used.get_attribute("html", "lang") or "") else "en", self.axe)
        again.close()
        context.close()
        return state

    def details(self, page, path):
        if path not in DETAILS:
            return []
        hrefs = page.eval_on_selector_all("main a[href]", "links => links.map(link => link.getAttribute('href'))")
        found = [h.split("?")[0] for h in hrefs if re.match(DETAILS[path] + r"(\?.*)?$", h)]
        self.ledger.check(found, f"{path}: no link to a page of one")
        return found[:1]

    def tour(self, state, language, viewport, name, javascript=True, axe=True):
        context = self.browser.new_context(viewport=viewport, storage_state=state, java_script_enabled=javascript)
        page = context.new_page()
        queue = list(PAGES)
        while queue:
            path = queue.pop(0)
            where = f"{path} ({language}, {name})"
            response = page.goto(self.address(path, language))
            if javascript:
                check_page(self.ledger, page, response, where, language, self.axe if axe else None)
                check_width(self.ledger, page, where)
                found = self.details(page, path)
                queue += found
                if path == "/families":
                    queue += [found[0] + forecast for forecast in FORECASTS if found]
                    queue += [found[0] + page for page in RECORDING if found]
            else:
                self.ledger.check(response.status == 200 and page.locator("h1").count() == 1, f"{where}: does not work")
            if self.pictures:
                page.screenshot(path=self.pictures / f"{language}-{name}{re.sub('[/?&=]', '-', path)}.png", full_page=True)
        context.close()

    def search(self, state):
        """Filters narrow the list, turn pages, and say when nothing is found; all of it without JavaScript."""
        context = self.browser.new_context(viewport=WIDE, storage_state=state, java_script_enabled=False)
        page = context.new_page()
        page.goto(self.address("/families", "zh"))
        count = lambda: int(re.sub(r"\D", "", page.locator("[role=status]").inner_text().replace(",", "")) or "-1")
        every = count()
        self.ledger.check(every >= 200, f"/families: {every} families, expected at least 200")
        if page.locator("a[rel=next]").count():
            first = page.locator("tbody th").first.inner_text()
            page.locator("a[rel=next]").click()
            self.ledger.check(page.locator("tbody th").first.inner_text() != first, "/families: the next page shows the same rows")
        else:
            self.ledger.check(False, "/families: 200 families and no second page")
        page.goto(self.address("/families", "zh"))
        village = page.locator("#village option").nth(1).get_attribute("value")
        page.select_option("#village", village)
        page.locator("form.filters[role=search] button[type=submit]").click()
        self.ledger.check(0 < count() < every, "/families: a village does not narrow the list")
        household = page.locator("tbody th").first.inner_text().strip()
        page.goto(self.address("/families", "zh"))
        page.fill("#search", household)
        page.locator("form.filters[role=search] button[type=submit]").click()
        self.ledger.check(count() >= 1, "/families: a household number does not find its family")
        self.ledger.check(page.input_value("#search") == household, "/families: what was typed is lost")
        page.fill("#search", "查无此户")
        page.locator("form.filters[role=search] button[type=submit]").click()
        self.ledger.check(page.locator(".empty").count() == 1, "/families: nothing found is not said")
        context.close()

    def decisions(self, state):
        """One family's page gives each decision with its reasons, the day it speaks for, and what is missing."""
        context = self.browser.new_context(viewport=WIDE, storage_state=state)
        page = context.new_page()
        page.goto(self.address("/undetermined", "zh"))
        links = page.eval_on_selector_all("main a[href^='/families/']", "links => links.map(link => link.getAttribute('href'))")
        self.ledger.check(links, "/undetermined: the sample street has undetermined families, none is listed")
        if links:
            page.goto(self.product.address + links[0])
            text = page.inner_text("main")
            self.ledger.check("待定" in text, "an undetermined family: the page does not say so")
            self.ledger.check("问清什么就能认定" in text, "an undetermined family: what would settle it is not said")
            self.ledger.check("下次变化" in text, "a family: the next change is not said")
            self.ledger.check(re.search(r"\d{4}-\d\d-\d\d|\d{4}年\d{1,2}月\d{1,2}日", text), "a family: no day is named")
        context.close()

    def forecast(self, state):
        """The years of a family: reached by links, drawn and tabled alike, kept without JavaScript, by keyboard, in print."""
        context = self.browser.new_context(viewport=WIDE, storage_state=state, java_script_enabled=False)
        page = context.new_page()
        page.goto(self.address("/decisions?programme=special-support&changes=12", "zh"))
        link = page.locator("tbody a[href*='/forecast']").first
        self.ledger.check(link.count() == 1, "/decisions: nothing changes within a year in the sample street")
        if not link.count():
            context.close()
            return
        link.click()
        self.ledger.check("/forecast?programme=special-support" in page.url, "a decision: its link leads elsewhere")
        self.ledger.check(page.locator("svg.timeline rect").count() > 1, "a forecast: nothing is drawn")
        rows = " ".join(page.locator(".course-table tbody th").all_inner_texts())
        for day in page.locator(".edge-day").all_text_contents():
            year, month, date = (int(part) for part in day.split("-"))
            self.ledger.check(f"{year}年{month}月{date}日" in rows, f"a forecast: {day} is drawn and not in the table")
        self.ledger.check(page.locator(".edge-day").count() > 0, "a forecast with a change: no day is drawn")
        self.ledger.check(page.locator("details.read-out").count() >= 1, "a forecast: no read-out")
        page.select_option("#programme", "")
        page.locator("form.filters[role=search] button[type=submit]").click()
        self.ledger.check(page.locator("table.courses tbody tr").count() > 1, "a forecast: all programmes are not shown")
        self.ledger.check("from=" in page.url, "a forecast: the days asked for are lost")
        forecast = page.url
        page.fill("#to", "2020-01-01")
        page.locator("form.filters[role=search] button[type=submit]").click()
        self.ledger.check(page.locator("[role=alert] a[href='#to']").count() == 1, "a forecast of no day: the fault is not linked")
        self.ledger.check(page.input_value("#to") == "2020-01-01", "a forecast of no day: what was typed is lost")
        context.close()
        context = self.browser.new_context(viewport=WIDE, storage_state=state)
        page = context.new_page()
        page.goto(forecast)
        reached = set()
        for _ in range(60):
            page.keyboard.press("Tab")
            reached.add(page.evaluate("document.activeElement.id || document.activeElement.className || document.activeElement.tagName"))
        for stop in ["programme", "from", "to", "table-frame"]:
            self.ledger.check(stop in reached, f"a forecast by keyboard: {stop} is not reached")
        page.emulate_media(media="print")
        self.ledger.check(not page.locator("form.filters[role=search]").is_visible(), "a forecast as print: the form is printed")
        self.ledger.check(page.locator("svg.timeline").nth(1).is_visible(), "a forecast as print: no drawing")
        self.ledger.check(page.pdf(format="A4").startswith(b"%PDF"), "a forecast as print: no PDF")
        context.close()

    def printing(self, state):
        context = self.browser.new_context(viewport=WIDE, storage_state=state)
        page = context.new_page()
        page.goto(self.address("/rosters", "zh"))
        for path in self.details(page, "/rosters") or ["/rosters"]:
            page.goto(self.address(path, "zh"))
            page.emulate_media(media="print")
            self.ledger.check(not page.locator("nav.menu").is_visible(), f"{path} as print: the menu is printed")
            self.ledger.check(page.locator("table").first.is_visible(), f"{path} as print: no table")
            pdf = page.pdf(format="A4")
            self.ledger.check(pdf.startswith(b"%PDF"), f"{path} as print: no PDF")
        context.close()

    def faults(self, state):
        context = self.browser.new_context(viewport=PHONE, storage_state=state)
        page = context.new_page()
        for path in ["/families/999999999", "/nothing-here", "/families/%E5%BC%A0"]:
            response = page.goto(self.address(path, "en"))
            self.ledger.check(response.status in (400, 404), f"{path}: status {response.status}")
            self.ledger.check("%E5" not in page.inner_text("body") and "张" not in page.inner_text("body"), f"{path}: echoes the address")
        problem = context.request.post(self.product.address + "/api/v1/check", data="{",
                                       headers={"content-type": "application/json", "origin": self.product.address})
        self.ledger.check(problem.status == 400 and "application/problem+json" in problem.headers.get("content-type", ""),
                          f"POST /api/v1/check with a broken dossier: {problem.status} {problem.headers.get('content-type')}")
        for path in ["/families?vilage=1", "/decisions?on=2026-01-01&on=2026-02-01"]:
            response = page.goto(self.product.address + path)
            self.ledger.check(response.status == 400, f"{path}: status {response.status}")
            self.ledger.check(page.locator("main a.button").count() == 2, f"{path}: no way back")
        for path in ["/health/live", "/health/ready", "/metrics"]:
            self.ledger.check(context.request.get(self.product.address + path).status == 200, f"{path}: not 200")
        context.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command")
    parser.add_argument("--pictures", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.pictures:
        arguments.pictures.mkdir(parents=True, exist_ok=True)
    ledger = Ledger()
    with Product(arguments.command) as product, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        walk = Walk(browser, product, ledger, arguments.pictures)
        state = walk.sign_in()
        walk.tour(state, "zh", WIDE, "wide")
        walk.tour(state, "en", WIDE, "wide")
        walk.tour(state, "zh", PHONE, "phone")
        walk.tour(state, "en", PHONE, "phone", axe=False)
        walk.tour(state, "zh", WIDE, "no-script", javascript=False)
        walk.search(state)
        walk.decisions(state)
        walk.forecast(state)
        switch_all(walk, state, [("wide", WIDE), ("phone", PHONE)])
        record_all(walk, state, [("wide", WIDE), ("phone", PHONE)])
        keep_all(walk, state, [("wide", WIDE), ("phone", PHONE)])
        upload_all(walk, state, [("wide", WIDE), ("phone", PHONE)])
        walk.printing(state)
        walk.faults(state)
        browser.close()
    print(f"{ledger.passed} passed, {ledger.failed} failed")
    return 1 if ledger.failed or not ledger.passed else 0


if __name__ == "__main__":
    sys.path.insert(0, str(pathlib.Path(__file__).parent))
    sys.exit(main())
