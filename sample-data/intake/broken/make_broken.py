#!/usr/bin/env python3
"""Writes the broken files of this folder: foreign tables of each format with one thing wrong in each, read through
fines.map.yaml. What must be told of each stands in expect.csv. The files are kept; run this again only to change them."""
import io
import json
import pathlib
import struct
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from workbook import Book, Day, Error, Number

HEAD = ["名称", "代码", "文号", "日期", "金额", "类别"]
ONE = ["甲海某某商贸有限公司", "91990100MA00TE5T29", "甲1号", "2019-07-09", "200", "罚款"]
TWO = ["乙山某某建材有限公司", "91990200MAFAKE019E", "乙2号", "2019-07-10", "300.5", "警告"]


def keep(name, data):
    (HERE / name).write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))


def but(row, **cells):
    """The row with cells put otherwise, by the name of their column."""
    return [cells.get(column, cell) for column, cell in zip(HEAD, row)]


def lines(*rows):
    return "".join(",".join(row) + "\n" for row in rows)


def whole(second, first=ONE):
    return lines(HEAD, first, second)


def objects(*rows):
    return [dict(zip(HEAD, row)) for row in rows]


def elements(*rows, head='<?xml version="1.0" encoding="UTF-8"?>\n'):
    inside = "\n".join("<r>" + "".join(f"<{c}>{cell}</{c}>" for c, cell in zip(HEAD, row)) + "</r>" for row in rows)
    return f"{head}<fines>\n{inside}\n</fines>\n"


def csv_files():
    keep("csv-bad-utf8.csv", whole(TWO).encode().replace("乙2".encode(), b"\xe4\xb9\xff2"))
    keep("csv-bad-gb18030.csv", whole(TWO).encode("gb18030").replace("乙2".encode("gb18030"), b"\xff\xff2"))
    keep("csv-cut-off-utf16.csv", whole(TWO).encode("utf-16")[:-3])
    keep("csv-half-a-letter-utf16.csv", whole(TWO).encode("utf-16").replace("乙2".encode("utf-16-le"), b"\x3d\xd82\0"))
    keep("csv-replacement-character.csv", whole(but(TWO, 文号="乙\ufffd号")))
    keep("csv-zero-byte.csv", whole(but(TWO, 文号="乙\x002号")))
    keep("csv-open-quote.csv", whole(but(TWO, 类别='"警告')))
    keep("csv-text-after-quote.csv", whole(but(TWO, 文号='"乙2"号')))
    keep("csv-too-few-cells.csv", whole(TWO[:-1]))
    keep("csv-too-many-cells.csv", whole(TWO + ["x"]))
    keep("csv-header-blank.csv", "\n\n")
    keep("csv-invisible.csv", whole(but(TWO, 文号="乙\u202e2号")))
    keep("csv-look-alike.csv", whole(but(TWO, 名称="甲海某某⾦属有限公司"), but(ONE, 名称="甲海某某金属有限公司")))
    keep("csv-mixed-scripts.csv", whole(but(TWO, 名称="Harbоur Trade", 代码="")))  # the second o is Cyrillic
    keep("legacy.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    keep("web-page.xls", "<html><table><tr><td>名称</td></tr></table></html>\n")
    keep("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(16))


def json_files():
    two = json.dumps({"list": objects(ONE, TWO)}, ensure_ascii=False, indent=1)
    keep("json-cut-off.json", two[:-20])
    keep("json-key-twice.json", two.replace('"文号": "乙2号"', '"文号": "乙2号",\n   "文号": "乙3号"'))
    keep("json-list-twice.json", two[:-2] + ',\n "list": []}')
    keep("json-not-a-row.json", json.dumps(objects(ONE) + ["x"] + objects(TWO), ensure_ascii=False))
    keep("json-number-too-large.json", two.replace('"300.5"', "3e999"))
    keep("json-half-a-letter.json", two.replace("乙2号", "乙\\ud8002号"))
    keep("json-zero-byte.json", two.replace("乙2号", "乙\\u00002号"))
    keep("json-too-deep.json", '{"a":' * 100 + "1" + "}" * 100)
    keep("json-no-table.json", "[1, 2, 3]")
    keep("json-bad-byte.json", two.encode().replace("乙2".encode(), b"\xe4\xb9\xff2"))
    keep("json-broken-line.json", "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in objects(ONE, TWO)) + '{"名称": "丙\n')
    keep("json-two-commas.json", two.replace("},", "},,"))


def xml_files():
    keep("xml-doctype.xml", elements(ONE, but(TWO, 文号="&a;"), head='<!DOCTYPE fines [<!ENTITY a "乙2号">]>\n'))
    keep("xml-entity-of-a-file.xml", elements(ONE, but(TWO, 文号="&a;"), head='<!DOCTYPE fines [<!ENTITY a SYSTEM "file:///etc/hostname">]>\n'))
    keep("xml-cut-off.xml", elements(ONE, TWO)[:-30])
    keep("xml-tags-crossed.xml", elements(ONE, TWO).replace("</文号><日期>", "<日期></文号>"))
    keep("xml-too-deep.xml", "<a>" * 300 + "</a>" * 300)
    keep("xml-no-table.xml", "<fines/>\n")
    keep("xml-other-encoding.xml", elements(ONE, TWO, head='<?xml version="1.0" encoding="Big5"?>\n'))
    keep("xml-bad-byte.xml", elements(ONE, TWO).encode().replace("乙2".encode(), b"\xe4\xb9\xff2"))
    keep("xml-unknown-reference.xml", elements(ONE, but(TWO, 文号="乙&nbsp;2号")))
    keep("xml-two-roots.xml", elements(ONE, TWO) + "<fines/>\n")


def workbook(*rows, change=lambda name, text: text, leave_out=()):
    book = Book()
    book.sheet("Sheet1", [HEAD, *rows])
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book.bytes())) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as to:
        for entry in made.infolist():
            if entry.filename in leave_out:
                continue
            text = change(entry.filename, made.read(entry).decode())
            to.writestr(zipfile.ZipInfo(entry.filename, (2020, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def in_sheet(old, new):
    def change(name, text):
        if not name.endswith("sheet1.xml"):
            return text
        assert old in text, (old, text)
        return text.replace(old, new)
    return change


def xlsx_files():
    two = but(TWO, 日期=Day("2019-07-10"), 金额=Number("300.5"))
    keep("xlsx-cut-off.xlsx", workbook(ONE, two)[:-100])
    keep("xlsx-no-sheet-part.xlsx", workbook(ONE, two, leave_out=("xl/worksheets/sheet1.xml",)))
    keep("xlsx-doctype.xlsx", workbook(ONE, two, change=lambda name, text: text.replace("<worksheet", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet', 1) if name.endswith("sheet1.xml") else text))
    keep("xlsx-not-xml.xlsx", workbook(ONE, two, change=in_sheet("</sheetData>", "")))
    keep("xlsx-error-cell.xlsx", workbook(ONE, but(TWO, 日期=Day("2019-07-10"), 金额=Error("#DIV/0!"))))
    keep("xlsx-day-impossible.xlsx", workbook(ONE, two, change=in_sheet("<v>43656</v>", "<v>-5</v>")))
    keep("xlsx-no-such-text.xlsx", workbook(ONE, two, change=in_sheet('t="s"><v>0</v>', 't="s"><v>999</v>')))
    keep("xlsx-cell-form.xlsx", workbook(ONE, two, change=in_sheet("<v>300.5</v>", "<v>300,5</v>")))
    keep("xlsx-rows-out-of-order.xlsx", workbook(ONE, two, change=in_sheet('<row r="3">', '<row r="1">')))
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as to:
        to.writestr(zipfile.ZipInfo("xl/workbook.xml", (2020, 1, 1, 0, 0, 0)), b" " * 8_000_000, zipfile.ZIP_DEFLATED)
    keep("xlsx-unfolds.xlsx", bomb.getvalue())


def mapped_files():
    def one(name, **cells):
        keep(f"map-{name}.csv", whole(but(TWO, **cells)))
    one("date-impossible", 日期="2019-02-30")
    one("date-of-month-13", 日期="2019年13月10日")
    one("date-chinese", 日期="二〇一九年七月十日")
    keep("map-dates-ambiguous.csv", whole(but(TWO, 日期="03/02/2020"), but(ONE, 日期="02/03/2020")))
    keep("map-dates-of-two-digits.csv", whole(but(TWO, 日期="04/05/20"), but(ONE, 日期="02/03/19")))
    keep("map-numbers-ambiguous.csv", whole(but(TWO, 金额="2.345"), but(ONE, 金额="1.234")))
    one("number-grouping", 金额='"1,23,4"')
    one("number-unit", 金额="300元")
    one("number-chinese", 金额="三百")
    one("number-full-width", 金额="３００")
    one("number-in-brackets", 金额="(300)")
    one("number-exponent", 金额="3E2")
    one("word-unknown", 类别="责令改正")
    one("identifier-wrong", 代码="91990100MA00TE5T28")
    one("nobody", 名称="", 代码="")
    keep("map-column-missing.csv", lines(HEAD[1:], ONE[1:], TWO[1:]))
    keep("map-column-twice.csv", lines(HEAD + ["日期"], ONE + ["2019-07-11"], TWO + ["2019-07-12"]))


def mappings():
    good = (HERE / "fines.map.yaml").read_text(encoding="utf-8")

    def one(name, old, new):
        assert old in good, old
        keep(f"mapping-{name}.yaml", good.replace(old, new, 1))
    one("field-unknown", "records.decided_on", "records.decided-on")
    one("table-unknown", "to: records.amount", "to: fines.amount")
    one("header-twice", "header: 金额", "header: 日期")
    one("key-unknown", "id-from: [document]", "id-of: [document]")
    one("other-version", "clearline-map: 1", "clearline-map: 7")
    one("alias", "header: 名称", "header: &a 名称")
    one("word-twice", "警告: penalty.warning", "罚款: penalty.warning")
    one("not-yaml", "columns:", "columns: [")


csv_files()
json_files()
xml_files()
xlsx_files()
mapped_files()
mappings()
