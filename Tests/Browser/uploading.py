"""Sends a register by the page as an office does, and settles a child that is registered twice: mapping, preview, result,
refused rows, the pair, its merge and the undoing of it; in both languages, wide and narrow."""

import re
import tempfile

import openpyxl

from visits import Visit

WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
HEADINGS = ["村居代码", "户编号", "女方姓名", "女方身份证号", "男方姓名", "男方身份证号", "婚姻状况", "户口性质", "曾有过的孩子",
            "现存活子女数", "子女姓名", "子女身份证号", "子女状况", "死亡日期", "残疾证号", "残疾等级", "光荣证号", "家庭人口",
            "联系电话"]
# A heading that nobody knows, and what it means.
UNKNOWN, MEANING = "曾有过的孩子", "children-ever"


def identity(birth, sequence):
    body = f"990101{birth}{sequence:03}"
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, WEIGHTS)) % 11]


def families(village, series):
    """Thirty families of a village; the child of the first is in the third again, under a number with a digit mistyped."""
    rows = []
    for number in range(30):
        sequence = 300 + series * 100 + number * 2
        rows.append({
            "村居代码": village, "户编号": f"B{series}{number:03}", "女方姓名": f"测验{'甲乙丙丁戊己庚辛壬癸'[number % 10]}女{'一二'[series - 1]}",
            "女方身份证号": identity(f"1975{number % 12 + 1:02}15", sequence), "男方姓名": f"测验{'子丑寅卯辰巳午未申酉'[number % 10]}男",
            "男方身份证号": identity(f"1973{number % 12 + 1:02}15", sequence + 1), "婚姻状况": "初婚", "户口性质": "农业",
            UNKNOWN: "1", "现存活子女数": "1", "子女姓名": f"测验{'春夏秋冬东南西北中和'[number % 10]}孩{'一二'[series - 1]}",
            "子女身份证号": identity(f"2010{number % 12 + 1:02}1{number % 9}", sequence + 1), "子女状况": "存活",
            "光荣证号": f"GRB{series}{number:04}", "家庭人口": "3", "联系电话": f"1390{series}00{number:04}"})
    rows[2]["子女姓名"] = rows[0]["子女姓名"]
    own = rows[0]["子女身份证号"]
    rows[2]["子女身份证号"] = identity(own[6:14], int(own[14:17]) + 40)
    rows[2]["联系电话"] = rows[0]["联系电话"]
    return rows


def workbook(rows, folder, name):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["计划生育家庭登记表"])
    sheet.append(HEADINGS)
    for row in rows:
        sheet.append([row.get(heading, "") for heading in HEADINGS])
    path = f"{folder}/{name}.xlsx"
    book.save(path)
    return path


class Uploading(Visit):
    """One walk in a language and a window."""

    def __init__(self, walk, page, language, name, folder):
        super().__init__(walk, page, language, name)
        self.folder = folder

    def send(self, path):
        page = self.page
        page.goto(self.walk.address("/imports/new", self.language))
        page.set_input_files("#file", path)
        page.locator("main form button[type=submit]").click()
        # A file that takes longer says how far it is and renews itself.
        page.wait_for_selector("form[action$='/discard']", timeout=60_000)
        return page.url.split("?")[0]

    def refused(self):
        """A workbook with a password is refused beside its field."""
        locked = f"{self.folder}/locked.xlsx"
        with open(locked, "wb") as file:
            file.write(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(1500) + "EncryptedPackage".encode("utf-16-le") + bytes(900))
        self.page.goto(self.walk.address("/imports/new", self.language))
        self.page.set_input_files("#file", locked)
        self.page.locator("main form button[type=submit]").click()
        self.check(self.page.locator("[role=alert] a[href='#file']").count() == 1, "upload: a password is not said beside the field")
        self.looked_at("a locked file")

    def confirm(self):
        page = self.page
        page.locator("form[action$='/confirm'] button").click()
        page.wait_for_url(re.compile(r"/imports/\d+\?done=imported"), timeout=60_000)
        return page.url.split("?")[0]

    def imported(self, village, series):
        """A form with a heading nobody knows, and a row with a mistake: said, looked at, imported."""
        page = self.page
        rows = families(village, series)
        rows[5]["现存活子女数"] = "一"
        self.send(workbook(rows, self.folder, f"first-{series}"))
        unknown = page.locator("th label", has_text=UNKNOWN)
        if unknown.count():
            self.looked_at("what the columns mean")
            page.select_option("#" + unknown.first.get_attribute("for"), MEANING)
            page.locator("main form button[type=submit]").first.click()
            page.wait_for_selector("form[action$='/confirm']", timeout=60_000)
        else:
            self.check(series > 1, "upload: a heading nobody knows is not asked about")
        self.looked_at("a preview")
        self.check(page.locator("#refusals ~ .table-frame tbody tr").count() == 1, "preview: the refused row is not listed")
        landed = self.confirm()
        self.looked_at("an import")
        with page.expect_download() as download:
            page.locator("a[href$='/rejects']").click()
        with open(download.value.path(), "rb") as file:
            sheet = openpyxl.load_workbook(file).active
        self.check(sheet.max_row == 2, f"rejects: {sheet.max_row - 1} rows, expected 1")
        return rows, landed

    def changed(self, rows, series):
        """The next file, in which every family differs: kinds first, then page by page."""
        page = self.page
        for place, row in enumerate(rows):
            row["现存活子女数"] = "1"
            row["联系电话"] = f"1370{series}00{place:04}"
        self.send(workbook(rows, self.folder, f"second-{series}"))
        self.looked_at("a preview of changes")
        self.check(page.locator("#kinds ~ .table-frame tbody tr").count() >= 1, "preview: the kinds of change are not said")
        self.check(page.locator("ul.changes").count() == 25, "preview: not 25 lines on a page")
        height = page.evaluate("document.documentElement.scrollHeight")
        self.check(height < (16000 if self.name == "phone" else 8000), f"preview: {height} px long")
        page.locator("a[rel=next]").click()
        self.check(0 < page.locator("ul.changes").count() < 25, "preview: the second page is not the rest")
        self.looked_at("a preview of changes page 2")
        page.goto(page.url.split("?")[0])
        self.confirm()
        self.looked_at("an import with changes")
        page.locator("a[rel=next]").click()
        page.locator("input[name=line]").first.check()
        page.check("#as-correction")
        page.locator("main form button[type=submit]").last.click()
        self.looked_at("what accepting comes to")
        self.check(page.locator("#flips").count() == 1, "an import: what accepting comes to is not said")
        page.locator("button[value=edit]").click()
        self.check(page.locator("input[name=line]").first.is_checked(), "an import: what was chosen is lost")
        # One change of a line in place of all of it, where a line has several.
        single = page.locator("ul.changes input[name=line]")
        if single.count():
            page.locator("input[name=line]").first.uncheck()
            single.first.check()
        page.locator("main form button[type=submit]").last.click()
        page.locator("button[value=save]").click()
        self.check(page.locator("[role=status]").count() == 1, "an import: what was accepted is not said")

    def merged(self):
        """The pair that the file brought: compared, merged with a reason, and taken back."""
        page = self.page
        page.goto(self.walk.address("/duplicates", self.language))
        page.locator("form[method=post][action='/duplicates'] button").click()
        # The search goes on beside the request; the page renews itself until it is done.
        for _ in range(60):
            if page.locator("tbody th a").count():
                break
            page.wait_for_timeout(1000)
        self.looked_at("pairs that were found")
        pair = page.locator("tbody th a")
        if not self.check(pair.count() >= 1, "duplicates: the planted pair is not found"):
            return
        pair.first.click()
        self.looked_at("a pair")
        page.locator("form[action$='/merge'] button").click()
        self.looked_at("a merge before it is made")
        page.locator("main form button[type=submit]").click()
        self.check(page.locator("[role=alert] a[href='#reason']").count() == 1, "merge: no reason is asked for")
        page.fill("#reason", "同一个孩子")
        page.locator("main form button[type=submit]").click()
        self.check(page.locator("form[action$='/undo']").count() == 1, "merge: it cannot be undone")
        self.looked_at("a merged pair")
        page.fill("#reason", "误合并")
        page.locator("form[action$='/undo'] button").click()
        self.check(page.locator("form[action$='/merge']").count() == 1, "undo: the pair is not open again")
        self.looked_at("a pair taken apart")


def upload_all(walk, state, windows):
    """Both languages, one window each; a village of its own for each, so that the second finds its own pair."""
    with tempfile.TemporaryDirectory() as folder:
        for series, (language, (name, viewport)) in enumerate(zip(["zh", "en"], windows), start=1):
            context = walk.browser.new_context(viewport=viewport, storage_state=state, accept_downloads=True)
            page = context.new_page()
            page.goto(walk.address("/families", language))
            village = page.locator("#village option").nth(series).get_attribute("value")
            uploading = Uploading(walk, page, language, name, folder)
            uploading.refused()
            rows, _ = uploading.imported(village, series)
            uploading.changed(rows, series)
            uploading.merged()
            context.close()
