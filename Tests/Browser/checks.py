"""What every page must be, whatever it shows."""

import re

# A full identity number, a telephone number or a key of the word list must never reach a page.
FULL_NUMBER = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")
MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
RAW_WORD = re.compile(r"\b(?:site|menu|pager|error|sign-in|form|outcome)\.[a-z][a-z-]+\b|\{\{|\{[a-z]+\}")


class Ledger:
    """Counts what passed and says what failed."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, holds, what):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {what}")
        return bool(holds)


def check_page(ledger, page, response, where, language, axe=None):
    """A page in `language`, reached as `where`: served, worded, masked, one heading, usable by everybody."""
    text = page.inner_text("body")
    ledger.check(response is None or response.status == 200, f"{where}: status {response and response.status}")
    lang = page.get_attribute("html", "lang") or ""
    ledger.check(lang.lower().startswith(language), f"{where}: html lang is {lang!r}")
    ledger.check(page.title().strip(), f"{where}: has no title")
    ledger.check(page.locator("h1").count() == 1, f"{where}: {page.locator('h1').count()} first-level headings")
    ledger.check(page.locator("main").count() == 1, f"{where}: has no main landmark")
    for pattern, what in [(FULL_NUMBER, "a full number"), (MOBILE, "a telephone number"), (RAW_WORD, "a raw word")]:
        found = pattern.search(text)
        ledger.check(not found, f"{where}: shows {what}" + (f" ({found.group(0)})" if found and what == "a raw word" else ""))
    if axe is not None:
        results = axe.run(page)
        faults = [f"{v['id']} ×{len(v['nodes'])}: {v['nodes'][0]['html'][:120]}" for v in results.response["violations"]]
        ledger.check(not faults, f"{where}: axe found " + "; ".join(faults))


def check_width(ledger, page, where):
    """Nothing is cut off or scrolls sideways, but tables may scroll inside a box of their own."""
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    ledger.check(wide <= 0, f"{where}: {wide} px wider than the window")
