"""What every walk through several pages does: it looks at each page it comes to."""

from checks import check_page, check_width


class Visit:
    """One walk in a language and a window."""

    def __init__(self, walk, page, language, name):
        self.walk, self.page, self.language, self.name = walk, page, language, name
        self.check = walk.ledger.check

    def looked_at(self, what):
        where = f"{what} ({self.language}, {self.name})"
        check_page(self.walk.ledger, self.page, None, where, self.language, self.walk.axe)
        check_width(self.walk.ledger, self.page, where)
        if self.walk.pictures:
            file = f"{self.language}-{self.name}-{what.replace(' ', '-')}.png"
            self.page.screenshot(path=self.walk.pictures / file, full_page=True)
