#!/usr/bin/env python3
"""Writes the samples of this folder, and in expect/ what must come of each (NAME.csv and its tables in our own form), from the
plain values in facts.py. The files are kept; run this again only to change them."""
import csv
import io
import json
import pathlib
from decimal import Decimal

import facts
from workbook import CHINESE_DAY_STYLE, Book, Day, Error, IsoDay, Number

HERE = pathlib.Path(__file__).resolve().parent
NO_END = "2099-12-31"


def plain(number):
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def ten_thousands(yuan):
    return plain(Decimal(yuan) / 10000) if yuan else ""


def day_forms(iso, form):
    year, month, day = iso.split("-")
    return {"iso": iso, "slash": f"{year}/{int(month)}/{int(day)}", "chinese": f"{year}年{month}月{day}日",
            "compact": year + month + day, "dots": f"{year}.{int(month)}.{int(day)}", "midnight": f"{iso} 00:00:00",
            "dmy": f"{int(day)}/{int(month)}/{year}"}[form]


MIXED = ["iso", "slash", "chinese", "compact", "dots", "midnight"]


def day_as(form):
    """How the n-th row writes a day; form: one of day_forms, "mixed", or what makes a cell of a workbook."""
    def write(iso, n=0):
        if not iso:
            return ""
        if callable(form):
            return form(iso)
        return day_forms(iso, MIXED[n % len(MIXED)] if form == "mixed" else form)
    return write


def write_text(name, rows, encoding="utf-8", separator=",", end="\n"):
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(rows)
    (HERE / name).write_bytes(out.getvalue().encode(encoding))


RECORD = ["subject", "id", "kind", "type", "agency", "document", "decided_on", "received_on", "amount", "quantity", "note"]


def expect(name, records=(), subjects=(), relations=(), readings=(), statement=(), problems=()):
    """What must come of the sample NAME. Columns beyond our own are facts."""
    def table(ending, first, rows):
        if not rows and ending:
            return
        columns = first + sorted({k for row in rows for k in row if k not in first})
        write_text(f"expect/{name}{ending}.csv", [columns] + [[row.get(c, "") for c in columns] for row in rows])
    table("", RECORD, records)
    table(".subjects", ["id", "name", "kind", "identifier"], subjects)
    table(".relations", ["subject", "other", "kind"], relations)
    table(".readings", ["subject", "date", "score"], readings)
    table(".statement", ["subject", "date", "item", "points", "balance", "document"], statement)
    (HERE / "expect" / f"{name}.problems").write_text("".join(p + "\n" for p in problems), encoding="utf-8")


# The tables of administrative bodies.
ENTITY = ["行政相对人名称", "行政相对人代码_1（统一社会信用代码）", "行政相对人代码_2（工商注册号）", "行政相对人代码_3（组织机构代码）",
          "行政相对人代码_4（税务登记号）", "行政相对人代码_5（事业单位证书号）", "行政相对人代码_6（社会组织登记证号）", "法定代表人",
          "法定代表人身份证号"]
PERSON = ["行政相对人名称", "证件类型", "证件号码"]
PENALTY = ["行政处罚决定书文号", "违法行为类型", "违法事实", "处罚依据", "处罚类别", "处罚内容", "罚款金额（万元）",
           "没收违法所得、没收非法财物的金额（万元）", "暂扣或吊销证照名称及编号", "处罚决定日期", "处罚有效期", "公示截止期", "处罚机关",
           "处罚机关统一社会信用代码"]
LICENCE = ["行政许可决定文书名称", "行政许可决定文书号", "许可类别", "许可证书名称", "许可编号", "许可内容", "许可决定日期", "有效期自",
           "有效期至", "许可机关", "许可机关统一社会信用代码", "当前状态"]
SOURCE = ["数据来源单位", "数据来源单位统一社会信用代码", "备注"]


def entity_cells(firm):
    return [firm["name"], firm["code"], "", "", "", "", "", firm["rep"][0], firm["rep"][1]]


def person_cells(person):
    return [person["name"], "身份证", person["code"]]


def penalty_cells(case, n, day, number):
    end = lambda iso: day(NO_END, n) if iso == "" else day(iso, n)
    return [case["doc"], case["violation_type"], case["violation"], case["basis"], case["category"], case["content"],
            number(ten_thousands(case["fine"])), number(ten_thousands(case["taken"])), case["licence"],
            day(case["decided"], n), end(case["valid"]), end(case["public"]), *case["by"], *facts.CREDIT, case["note"]]


def licence_cells(case, n, day):
    return [case["paper"], case["doc"], case["category"], case["name"], case["number"], case["content"],
            day(case["decided"], n), day(case["since"], n), day(NO_END, n) if case["until"] == "" else day(case["until"], n),
            *case["by"], case["state"], *facts.CREDIT, case["note"]]


def source_facts(case):
    return dict(agency_identifier=case["by"][1], source_body=facts.CREDIT[0], source_identifier=facts.CREDIT[1])


def penalty_record(case, subject):
    return dict(subject=subject, id=case["doc"], kind=case["kind"], type="bad", agency=case["by"][0], document=case["doc"],
                decided_on=case["decided"], amount=case["fine"], note=case["note"], violation_type=case["violation_type"],
                violation=case["violation"], legal_basis=case["basis"], penalty_category=case["category"],
                penalty_content=case["content"], confiscated=case["taken"], licence_affected=case["licence"],
                valid_until=case["valid"], publicity_until=case["public"], **source_facts(case))


def licence_record(case, subject):
    return dict(subject=subject, id=case["doc"], kind="licence.granted", type="basic", agency=case["by"][0],
                document=case["doc"], decided_on=case["decided"], note=case["note"], document_name=case["paper"],
                licence_category=case["category"], licence_name=case["name"], licence_number=case["number"],
                licence_content=case["content"], valid_from=case["since"], valid_until=case["until"],
                licence_state=case["state"], **source_facts(case))


def firms_of(cases):
    """Firms and their representatives in order of first appearance; one without a number is only this firm's."""
    subjects, relations = {}, {}
    for case in cases:
        firm = case["firm"]
        subjects.setdefault(firm["code"], dict(id=firm["code"], name=firm["name"], kind="firm", identifier=firm["code"]))
        name, number = firm["rep"]
        if not name:
            continue
        other = number or f"{name}（{firm['name']}）"
        subjects.setdefault(other, dict(id=other, name=name, kind="person", identifier=number))
        relations.setdefault((firm["code"], other), dict(subject=firm["code"], other=other, kind="representative"))
    return list(subjects.values()), list(relations.values())


def persons_of(cases):
    subjects = {}
    for case in cases:
        person = case["person"]
        subjects.setdefault(person["code"], dict(id=person["code"], name=person["name"], kind="person",
                                                 identifier=person["code"], document_type="身份证"))
    return list(subjects.values())


def penalties_of_entities():
    cases = facts.PENALTIES
    records = [penalty_record(c, c["firm"]["code"]) for c in cases]
    subjects, relations = firms_of(cases)
    text = lambda form: [entity_cells(c["firm"]) + penalty_cells(c, n, day_as(form), str) for n, c in enumerate(cases)]

    # As a spreadsheet in China saves it: GB18030, days written in every way, headers in half width.
    headers = [h.replace("（万元）", " (万元)") for h in ENTITY + PENALTY + SOURCE]
    write_text("penalty-entity-gb18030.csv", [headers] + text("mixed"), "gb18030", end="\r\n")
    expect("penalty-entity-gb18030.csv", records, subjects, relations)

    # A title and a blank line above the header, another way to number the codes, totals below.
    headers = ["行政相对人代码-%d" % i if h.startswith(f"行政相对人代码_{i}") else h
               for h in ENTITY + PENALTY + SOURCE for i in ([int(h[8])] if h.startswith("行政相对人代码_") else [0])]
    width = len(headers)
    total = ["合计"] + [""] * (width - 1)
    total[headers.index("罚款金额（万元）")] = ten_thousands(str(sum(Decimal(c["fine"] or 0) for c in cases)))
    write_text("penalty-entity-title.csv",
               [["海州市行政处罚信息公示表（2019—2021年）"] + [""] * (width - 1), [""] * width, headers] + text("slash") + [total],
               "utf-8-sig")
    expect("penalty-entity-title.csv", records, subjects, relations)

    # A workbook: a merged title, days by style, numbers as numbers, and a sheet of notes before it.
    number = lambda t: Number(t) if t else ""
    rows = [entity_cells(c["firm"]) + penalty_cells(c, n, day_as(lambda d: Day(d, 1 + n % 2)), number)
            for n, c in enumerate(cases)]
    book = Book()
    book.sheet("处罚", [["行政处罚信息"], ENTITY + PENALTY + SOURCE] + rows, ["A1:Z1"])
    book.sheet("说明", [["本表由海州市公共信用信息中心汇总。"], ["金额单位：万元"]])
    (HERE / "penalty-entity.xlsx").write_bytes(book.bytes())
    expect("penalty-entity.xlsx", records, subjects, relations)

    # Days since 1904, texts inside the cells, days as ISO, and a cell with an error.
    rows = [entity_cells(c["firm"]) + penalty_cells(c, n, day_as(IsoDay if n % 2 else Day), number)
            for n, c in enumerate(cases)]
    fine = len(ENTITY) + PENALTY.index("罚款金额（万元）")
    rows[1][fine] = Error("#REF!")
    book = Book(from_1904=True, inline=True)
    book.sheet("Sheet1", [ENTITY + PENALTY + SOURCE] + rows)
    (HERE / "penalty-entity-1904.xlsx").write_bytes(book.bytes())
    faulty = [dict(r) for r in records]
    faulty[1]["amount"] = ""
    expect("penalty-entity-1904.xlsx", faulty, subjects, relations, problems=[f"error table.error-cell 3:{fine + 1}"])


def penalties_of_persons():
    cases = facts.PERSON_PENALTIES
    rows = [person_cells(c["person"]) + penalty_cells(c, n, day_as("chinese"), str) for n, c in enumerate(cases)]
    records = [penalty_record(c, c["person"]["code"]) for c in cases]
    header = PERSON + PENALTY + SOURCE
    write_text("penalty-person.csv", [header] + rows)
    expect("penalty-person.csv", records, persons_of(cases))
    write_text("penalty-person-utf16.tsv", [header] + rows, "utf-16", "\t", "\r\n")
    expect("penalty-person-utf16.tsv", records, persons_of(cases))


def licences():
    cases = facts.LICENCES
    subjects, relations = firms_of(cases)
    book = Book(inline=True)
    book.sheet("许可", [ENTITY + LICENCE + SOURCE] +
               [entity_cells(c["firm"]) + licence_cells(c, n, day_as(lambda d: Day(d, CHINESE_DAY_STYLE)))
                for n, c in enumerate(cases)])
    (HERE / "licence-entity.xlsx").write_bytes(book.bytes())
    expect("licence-entity.xlsx", [licence_record(c, c["firm"]["code"]) for c in cases], subjects, relations)
    write_text("licence-person.csv", [PERSON + LICENCE + SOURCE] +
               [person_cells(c["person"]) + licence_cells(c, n, day_as("compact")) for n, c in enumerate(cases)],
               separator=";")
    expect("licence-person.csv", [licence_record(c, c["person"]["code"]) for c in cases], persons_of(cases))


def lists():
    red = facts.RED
    header = ["主体名称", "统一社会信用代码", "评价年度", "认定文号", "认定时间", "认定单位", "有效期限", "备注"]
    write_text("red-list-gb18030.csv",
               [header] + [[r["name"], r["code"], r["year"], r["doc"], day_forms(r["decided"], "chinese"), r["by"],
                            day_forms(r["until"] or NO_END, "chinese"), r["note"]] for r in red], "gb18030", end="\r\n")
    seen, records = set(), []
    for row, r in enumerate(red, 2):
        document = r["doc"] if r["doc"] not in seen else f"{r['doc']} #{row}"
        seen.add(r["doc"])
        records.append(dict(subject=r["code"], id=document, kind="firm.red-list", type="positive", agency=r["by"],
                            document=r["doc"], decided_on=r["decided"], note=r["note"], evaluation_year=r["year"],
                            valid_until=r["until"]))
    subjects = [dict(id=r["code"], name=r["name"], identifier=r["code"]) for r in red]
    expect("red-list-gb18030.csv", records, subjects)

    black = facts.BLACK
    header = ["名称", "证件号码", "案号", "执行单位", "地域名称", "执行依据文号", "发布时间", "立案时间", "有效期限"]
    write_text("blacklist.tsv",
               [header] + [[b["name"], b["code"], b["doc"], b["court"], b["region"], b["basis"], b["published"] + " 09:30:00",
                            b["filed"], b["until"] or "长期"] for b in black], separator="\t")
    records = [dict(subject=b["code"], id=b["doc"], kind="court.blacklisted", type="bad", agency="court", document=b["doc"],
                    decided_on=b["published"], received_on=b["published"], court=b["court"], region=b["region"],
                    basis_document=b["basis"], filed_on=b["filed"], valid_until=b["until"]) for b in black]
    expect("blacklist.tsv", records, [dict(id=b["code"], name=b["name"], identifier=b["code"]) for b in black])


def court_defaulters():
    keys = ["iname", "sexy", "age", "cardNum", "caseCode", "courtName", "areaName", "partyTypeName", "gistId", "gistUnit",
            "duty", "performance", "performedPart", "unperformPart", "disruptTypeName", "regDate", "publishDate"]
    rows = [[d["name"], d["sex"], d["age"], d["card"], d["doc"], d["court"], d["region"], d["party"], d["basis"],
             d["basis_by"], d["duty"], d["done"], d["part"], d["rest"], d["ground"], day_forms(d["filed"], "chinese"),
             day_forms(d["published"], "chinese")] for d in facts.DEFAULTERS]
    document = {"status": "0", "data": [{"resNum": len(rows), "result": [dict(zip(keys, r)) for r in rows]}]}
    (HERE / "court-defaulters.json").write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    xml = ['<?xml version="1.0" encoding="UTF-8"?>', "<result>"]
    for row in rows:
        xml.append("  <case>" + "".join(f"<{k}>{v}</{k}>" for k, v in zip(keys, row) if v) + "</case>")
    (HERE / "court-defaulters.xml").write_text("\n".join(xml + ["</result>"]) + "\n", encoding="utf-8")
    records, subjects = [], []
    for d in facts.DEFAULTERS:
        masked = "*" in d["card"]
        subject = f"{d['name']} {d['card']}" if masked else d["card"]
        records.append(dict(subject=subject, id=d["doc"], kind=d["kind"], type="bad", agency="court", document=d["doc"],
                            decided_on=d["published"], received_on=d["published"], court=d["court"], region=d["region"],
                            basis_document=d["basis"], basis_body=d["basis_by"], duty=d["duty"], performance=d["done"],
                            performed_part=d["part"], unperformed_part=d["rest"], ground=d["ground"], filed_on=d["filed"]))
        subjects.append(dict(id=subject, name=d["name"], kind="person" if masked else "firm",
                             identifier="" if masked else d["card"], masked_identifier=d["card"] if masked else "",
                             sex=d["sex"], age_when_listed=d["age"] if d["age"] != "0" else ""))
    for name in ("court-defaulters.json", "court-defaulters.xml"):
        expect(name, records, subjects)


def official():
    rows = [["姓名", "身份证号", "评分日期", "信用分"]] + [[n, c, day_forms(d, "chinese"), s + "分"] for n, c, d, s in facts.SCORES]
    write_text("official-scores-gb18030.csv", rows, "gb18030", end="\r\n")
    subjects = [dict(id=c, name=n, identifier=c) for c, n in {c: n for n, c, _, _ in facts.SCORES}.items()]
    expect("official-scores-gb18030.csv", subjects=subjects,
           readings=[dict(subject=c, date=d, score=s) for _, c, d, s in facts.SCORES])
    book = Book()
    book.sheet("明细", [["姓名", "身份证号", "记分日期", "记分事项", "分值", "累计分", "文号"]] +
               [[n, c, Day(d), item, "−" + p[1:] if p[0] == "-" else "+" + p, Number(b), doc]
                for n, c, d, item, p, b, doc in facts.LINES])
    (HERE / "official-lines.xlsx").write_bytes(book.bytes())
    expect("official-lines.xlsx", subjects=[dict(id=facts.LINES[0][1], name=facts.LINES[0][0], identifier=facts.LINES[0][1])],
           statement=[dict(subject=c, date=d, item=i, points=p, balance=b, document=doc)
                      for _, c, d, i, p, b, doc in facts.LINES])


def own():
    """Our own columns in other dress: another encoding, another separator, a workbook with a sheet for each table."""
    records = [dict(subject="P-LUO", id="R-1", kind="traffic.red-light", type="bad", agency="traffic-police",
                    document="D-0311", decided_on="2019-03-02", received_on="2019-03-14", amount="200", note="路口“东”,二次",
                    place="临江路"),
               dict(subject="P-LUO", id="R-2", kind="volunteer.hours", type="positive", agency="volunteers",
                    received_on="2019-05-01", quantity="12.5", place="007"),
               dict(subject="F-YUN", id="R-3", kind="penalty.fine-low", type="bad", agency="transport",
                    document="海交罚〔2019〕112号", decided_on="2019-08-20", received_on="2019-08-21", amount="3200")]
    subjects = [dict(id="P-LUO", name="骆青禾", kind="person", identifier="990102199202290025", resident="true"),
                dict(id="F-YUN", name="云帆物流有限公司", kind="firm", identifier="91990200MAFAKE019E")]
    relations = [dict(subject="F-YUN", other="P-LUO", kind="representative", **{"from": "2018-01-01"})]
    readings = [dict(subject="P-LUO", date="2019-12-31", score="683.5")]
    statement = [dict(subject="P-LUO", date="2019-03-14", item="闯红灯", points="-15", balance="674")]
    columns = RECORD + ["place"]
    rows = [columns] + [[r.get(c, "") for c in columns] for r in records]
    write_text("own-records-gb18030.csv", rows, "gb18030")
    expect("own-records-gb18030.csv", records)
    write_text("own-records.tsv", rows, separator="\t")
    expect("own-records.tsv", records)
    book = Book()
    days = {"decided_on", "received_on", "date", "from"}
    numbers = {"amount", "quantity", "score", "points", "balance"}
    for name, cells in (("records", records), ("subjects", subjects), ("relations", relations), ("readings", readings),
                        ("statement", statement)):
        names = columns if name == "records" else list(dict.fromkeys(k for row in cells for k in row))
        as_cell = lambda c, v: Day(v) if v and c in days else Number(v) if v and c in numbers else v
        book.sheet(name, [names] + [[as_cell(c, row.get(c, "")) for c in names] for row in cells])
    (HERE / "own-book.xlsx").write_bytes(book.bytes())
    expect("own-book.xlsx", records, subjects, relations, readings, statement)


def volunteers():
    """A table that nobody knows, with a mapping of its own (volunteers.csv.map.yaml): 3/5/2021 is decided by 25/12/2021,
    2,5 by 1.000,5, and the words for who took part are translated."""
    rows = [["志愿者", "证件", "活动", "日期", "时长（小时）", "角色", "折合金额"],
            ["骆青禾", "990102199202290025", "临江河清洁", "3/5/2021", "2,5", "参与", "1.000,5元"],
            ["谭以南", "990101198001010014", "敬老院探访", "25/12/2021", "12", "组织", "0,2万元"],
            ["顾知秋", "", "无偿献血宣传", "1/6/2021", "1,25", "参与", "无"],
            ["谭以南", "", "图书整理", "2/6/2021", "3", "参与", "80元"]]
    write_text("volunteers.csv", rows, "utf-16-be", "|")
    records = []
    for n, (name, code, item, day, hours, role, money) in enumerate(rows[1:], 2):
        d, m, y = day.split("/")
        code = code or {"谭以南": "990101198001010014"}.get(name, name)
        records.append(dict(subject=code, id=f"#{n}", kind={"参与": "volunteer.hours", "组织": "volunteer.award"}[role],
                            type="positive", agency="volunteers", quantity=hours.replace(",", "."),
                            received_on=f"{y}-{int(m):02}-{int(d):02}", item=item,
                            worth={"1.000,5元": "1000.5", "0,2万元": "2000", "无": "", "80元": "80"}[money]))
    subjects = [dict(id="990102199202290025", name="骆青禾", kind="person", identifier="990102199202290025"),
                dict(id="990101198001010014", name="谭以南", kind="person", identifier="990101198001010014"),
                dict(id="顾知秋", name="顾知秋", kind="person")]
    expect("volunteers.csv", records, subjects, problems=["warning map.subject-by-name 5:1"])


if __name__ == "__main__":
    for make in (penalties_of_entities, penalties_of_persons, licences, lists, court_defaulters, official, own, volunteers):
        make()
