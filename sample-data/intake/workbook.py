"""Writes small .xlsx files as spreadsheets do, with nothing but the standard library: shared and inline strings, days
by style (1900 and 1904) and as ISO cells, errors, merged cells, several sheets. The same input gives the same bytes."""
import datetime
import io
import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DAY_STYLE, CHINESE_DAY_STYLE = 1, 2


class Day:
    """A day as spreadsheets keep it: a number with a style."""

    def __init__(self, iso, style=DAY_STYLE):
        self.iso, self.style = iso, style


class IsoDay:
    def __init__(self, iso):
        self.iso = iso


class Number:
    def __init__(self, text):
        self.text = text


class Error:
    def __init__(self, text):
        self.text = text


def column_name(index):
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def serial(iso, from_1904):
    start = datetime.date(1904, 1, 1) if from_1904 else datetime.date(1899, 12, 30)
    return (datetime.date.fromisoformat(iso) - start).days


class Book:
    def __init__(self, from_1904=False, inline=False):
        self.from_1904, self.inline, self.strings, self.sheets = from_1904, inline, [], []

    def cell(self, where, value):
        if value is None or value == "":
            return ""
        if isinstance(value, Day):
            return f'<c r="{where}" s="{value.style}"><v>{serial(value.iso, self.from_1904)}</v></c>'
        if isinstance(value, IsoDay):
            return f'<c r="{where}" s="1" t="d"><v>{value.iso}</v></c>'
        if isinstance(value, Number):
            return f'<c r="{where}"><v>{value.text}</v></c>'
        if isinstance(value, Error):
            return f'<c r="{where}" t="e"><v>{value.text}</v></c>'
        if self.inline:
            return f'<c r="{where}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
        if value not in self.strings:
            self.strings.append(value)
        return f'<c r="{where}" t="s"><v>{self.strings.index(value)}</v></c>'

    def sheet(self, name, rows, merged=()):
        out = []
        for number, cells in enumerate(rows, 1):
            inside = "".join(self.cell(f"{column_name(c)}{number}", value) for c, value in enumerate(cells))
            if inside:
                out.append(f'<row r="{number}">{inside}</row>')
        merges = "".join(f'<mergeCell ref="{m}"/>' for m in merged)
        merges = f'<mergeCells count="{len(merged)}">{merges}</mergeCells>' if merged else ""
        self.sheets.append((name, f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{"".join(out)}</sheetData>{merges}</worksheet>'))

    def bytes(self):
        count = len(self.sheets)
        sheets = "".join(f'<sheet name="{escape(n)}" sheetId="{i}" r:id="rId{i}"/>' for i, (n, _) in enumerate(self.sheets, 1))
        links = "".join(f'<Relationship Id="rId{i}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{i}.xml"/>'
                        for i in range(1, count + 1))
        links += f'<Relationship Id="rId{count + 1}" Type="{OFFICE}/styles" Target="styles.xml"/>'
        links += f'<Relationship Id="rId{count + 2}" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
        types = "".join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-'
                        f'officedocument.spreadsheetml.worksheet+xml"/>' for i in range(1, count + 1))
        base = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        epoch = '<workbookPr date1904="1"/>' if self.from_1904 else ""
        parts = {
            "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{base}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{base}.styles+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{base}.sharedStrings+xml"/>{types}</Types>',
            "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{epoch}<sheets>{sheets}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
            "xl/styles.xml": f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" '
            'formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="1"><font/></fonts>'
            '<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
            '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>'
            '<xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>',
            "xl/sharedStrings.xml": f'{HEAD}<sst xmlns="{MAIN}" count="{len(self.strings)}" uniqueCount="{len(self.strings)}">'
            + "".join(f'<si><t xml:space="preserve">{escape(s)}</t></si>' for s in self.strings) + "</sst>",
        }
        for i, (_, xml) in enumerate(self.sheets, 1):
            parts[f"xl/worksheets/sheet{i}.xml"] = xml
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, text in parts.items():
                package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text.encode("utf-8"), zipfile.ZIP_DEFLATED)
        return out.getvalue()
