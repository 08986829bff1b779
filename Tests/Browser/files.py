"""Opens the files that the product writes with a program that is not ours (openpyxl), and sends one back mended.

usage: files.py GUANHUAI [--libreoffice]
"""

import csv
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl

DAY = "2026-11-25"
FAULTS = []


def check(what, holds):
    print(("ok    " if holds else "FAULT ") + what)
    if not holds:
        FAULTS.append(what)


class Office:
    """A private office of its own with the made-up street, and the command run in it."""

    def __init__(self, command, folder):
        self.command = command
        self.folder = folder
        self.environment = dict(
            os.environ, GUANHUAI_HOME=str(folder / "home"), GUANHUAI_ALLOW_TEST_IDENTITIES="1", LANG="zh_CN.UTF-8")
        self.environment.pop("DATABASE_URL", None)

    def run(self, *arguments, statuses=(0, 1)):
        run = subprocess.run(
            [self.command, *arguments], env=self.environment, text=True, capture_output=True, cwd=self.folder)
        if run.returncode not in statuses:
            raise SystemExit(f"{arguments}: status {run.returncode}\n{run.stderr[-2000:]}")
        return run.stdout


def look(name, path, header, numbers):
    """No formula, identifying numbers as text, a header that stays and is printed on each page, columns of a width."""
    sheet = openpyxl.load_workbook(path).active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    check(f"{name}: no cell is a formula", all(cell.data_type != "f" for cell in cells))
    long = [cell for cell in cells if len("".join(filter(str.isdigit, str(cell.value)))) >= 12]
    check(f"{name}: identifying numbers are text",
          len(long) >= numbers and all(cell.data_type == "s" and cell.number_format == "@" for cell in long))
    check(f"{name}: the header stays in view", sheet.freeze_panes == f"A{header + 1}")
    check(f"{name}: the header is on each page", sheet.print_title_rows == f"${header}:${header}")
    # A width of one page is what the format takes where none is written.
    check(f"{name}: one page wide, across",
          sheet.page_setup.orientation == "landscape" and sheet.sheet_properties.pageSetUpPr.fitToPage
          and sheet.page_setup.fitToWidth in (None, 1) and sheet.page_setup.fitToHeight == 0)
    check(f"{name}: columns have widths", len(sheet.column_dimensions) > 3)
    return sheet


def text(cell):
    return "" if cell.value is None else f"{cell.value:.2f}" if isinstance(cell.value, float) else str(cell.value)


def calc(name, path):
    """LibreOffice shows in each cell what openpyxl reads there: nothing was calculated, cut or rounded."""
    folder = path.parent / "calc"
    # Comma, double quote, UTF-8, from the first line, cells as they are shown.
    form = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false'
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form,
         "--outdir", str(folder), str(path)], check=True, capture_output=True, timeout=120)
    shown = list(csv.reader(open(folder / (path.stem + ".csv"), encoding="utf-8")))
    read = [[text(cell) for cell in row] for row in openpyxl.load_workbook(path).active.iter_rows()]
    different = [(a, b) for one, other in zip(shown, read) for a, b in zip(one, other)
                 if a.replace(",", "") != b.replace(",", "")]
    check(f"{name}: LibreOffice shows what was written", len(shown) == len(read) and not different)


def register(folder):
    """A register that a person keeps: true dates, numbers as numbers, a formula that was calculated, one row wrong."""
    headings = [
        "序号", "村居代码", "户编号", "女方姓名", "女方身份证号", "男方姓名", "男方身份证号", "婚姻状况", "户口性质",
        "曾生育（收养）子女数", "现存活子女数", "子女姓名", "子女身份证号", "子女状况", "死亡日期", "残疾证号", "备注"]
    row = [1, "990101001001", "H0001", "测试·甲", "990101198106150021", "测试·乙", "990101197903100030", "初婚", "农业",
           1, 1, "测试·丙", "990101200504050018", "存活", None, None, "=1+1"]
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["计划生育家庭登记表"])
    sheet.append(headings)
    wrong = list(row)
    wrong[9] = "一"
    for cells in (wrong,):
        sheet.append(cells)
    sheet.cell(3, len(headings)).data_type = "s"
    path = folder / "kept.xlsx"
    book.save(path)
    return path


def main(command, with_calc):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="gh-files.", dir="/tmp"))
    folder.chmod(0o755)
    try:
        office = Office(str(pathlib.Path(command).resolve()), folder)
        rejects = folder / "rejects.xlsx"
        office.run("import", "families", str(register(folder)), "--as-of", DAY, "--rejects", str(rejects), statuses=(3,))
        sheet = look("reject file", rejects, 1, 3)
        check("reject file: the cell is marked", sheet.cell(2, 10).fill.fgColor.rgb == "FFFFC7CE")
        check("reject file: the remark is text", sheet.cell(2, 17).value == "=1+1" and sheet.cell(2, 17).data_type == "s")
        book = openpyxl.load_workbook(rejects)
        book.active.cell(2, 10).value = 1
        book.save(folder / "mended.xlsx")
        told = office.run("import", "families", str(folder / "mended.xlsx"), "--as-of", DAY, "--json")
        check("reject file: mended in openpyxl it is imported", '"added":1' in told.replace(" ", ""))
        office.run("determine", "--on", DAY)
        office.run("decisions", "list", "--programme", "special-hardship", "--to", "decisions.xlsx")
        look("decisions", folder / "decisions.xlsx", 2, 1)
        office.run("decisions", "list", "--programme", "special-hardship", "--to", "decisions.csv", "--encoding", "gb18030")
        masked = (folder / "decisions.csv").read_bytes().decode("gb18030")
        check("decisions: GB18030 is read as GB18030", "特殊困难家庭" in masked or "符合" in masked)
        check("decisions: without terms names are masked", "测试·甲" not in masked)
        office.run("user", "add", "审核人", "--role", "benefit-officer", "--area", "root")
        office.run("decisions", "list", "--programme", "special-hardship", "--to", "named.csv", "--encoding", "gb18030",
                   "--purpose", "核对", "--recipient", "县局", "--approved-by", "审核人", "--delete-by", "2099-12-31")
        check("decisions: on terms they are written out",
              "测试·甲" in (folder / "named.csv").read_bytes().decode("gb18030"))
        if with_calc:
            calc("reject file", rejects)
            calc("decisions", folder / "decisions.xlsx")
        check("files are their owner's only", (folder / "decisions.xlsx").stat().st_mode & 0o077 == 0)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if FAULTS:
        raise SystemExit(f"{len(FAULTS)} faults")


if __name__ == "__main__":
    main(sys.argv[1], "--libreoffice" in sys.argv[2:])
