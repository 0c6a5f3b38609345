// Bombs in the XML of a workbook's parts.
#pragma once

#include "bombs.h"

namespace clearline {

inline std::vector<Bomb> xmlBombs() {
    std::vector<Bomb> bombs;
    const auto addPart = [&](const std::string& name, const char* code, const char* part, const Packed& packed,
                             const MadeWorkbook& made = MadeWorkbook::ofRows("")) {
        bombs.push_back({name, zipWith(part, packed, made).bytes(), code});
    };
    const auto addSheet = [&](const char* name, const char* code, const std::function<void(Packed&)>& fill,
                              const MadeWorkbook& made = MadeWorkbook::ofRows("")) {
        Packed packed(1);
        packed.add(kSheetStart);
        fill(packed);
        addPart(name, code, kSheetPart, packed.add(kSheetEnd).done(), made);
    };
    const auto addRows = [&](const char* name, const char* code, const std::string& rows) {
        addSheet(name, code, [&](Packed& packed) { packed.add(rows); });
    };
    Dice dice;
    // Bytes that pack badly and mean nothing: they keep the ratio of what stands beside them below what is refused.
    const auto noise = [&](Packed& packed, std::size_t bytes) {
        std::string text;
        for (std::size_t i = 0; i < bytes; ++i) {
            text += static_cast<char>('a' + dice.next() % 26);
            if (text.size() == 60'000 || i + 1 == bytes) {
                packed.add("<!--").add(text).add("-->");
                text.clear();
            }
        }
    };

    const std::string laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
        "\"&b;&b;&b;&b;&b;&b;&b;&b;\">"
        "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]>";
    MadeWorkbook full = MadeWorkbook::ofRows("<row><c t='s'><v>0</v></c></row>");
    full.strings = "<si><t>a</t></si>";
    full.styles = "<cellXfs/>";
    for (const auto& [part, text] : full.parts()) {
        if (part == "[Content_Types].xml") continue;
        Packed packed;
        packed.add(laughs + text.substr(text.starts_with("<?xml") ? text.find("?>") + 2 : 0)).done();
        addPart("a billion laughs in " + part, "workbook.xml-doctype", part.c_str(), packed, full);
    }
    std::string wide("\xFF\xFE", 2);
    for (const char c : laughs + "<worksheet/>") wide.append(1, c).append(1, '\0');
    Packed wideLaughs;
    wideLaughs.add(wide).done();
    addPart("a billion laughs in UTF-16", "workbook.xml-doctype", kSheetPart, wideLaughs);
    Packed outside;
    outside.add("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>").done();
    addPart("a document type of another file", "workbook.xml-doctype", kSheetPart, outside);
    Packed entity;
    entity.add(kSheetStart + "<row><c><v>&a;</v></c></row>" + kSheetEnd).done();
    addPart("an entity that nobody declares", "workbook.xml", kSheetPart, entity);

    addSheet("a million elements in each other", "workbook.xml-too-deep",
             [](Packed& packed) { packed.add("<row>", 1'000'000); });
    addSheet("elements in each other where nobody looks", "workbook.xml-too-deep", [&](Packed& packed) {
        for (int i = 0; i < 1'000'000; ++i) packed.add(dice.next() % 2 == 0 ? "<y>" : "<z>");
    });
    addSheet("a tag of 8 mebibytes", "workbook.xml-too-long", [&](Packed& packed) {
        packed.add("<row ");
        for (int i = 0; i < 500'000; ++i) packed.add("a" + std::to_string(dice.next()) + "='1' ");
        packed.add("/>");
    });
    addSheet("an attribute of 6 mebibytes", "workbook.xml-too-long", [&](Packed& packed) {
        packed.add("<row a='");
        for (int i = 0; i < 600'000; ++i) packed.add(std::to_string(dice.next()));
        packed.add("'/>");
    });
    addSheet("a comment of 6 mebibytes", "workbook.xml-too-long", [&](Packed& packed) {
        packed.add("<!--");
        for (int i = 0; i < 600'000; ++i) packed.add(std::to_string(dice.next()));
        packed.add("-->");
    });
    addSheet("a text of 6 mebibytes", "workbook.xml-too-long", [&](Packed& packed) {
        packed.add("<row><c t='inlineStr'><is><t>");
        for (int i = 0; i < 600'000; ++i) packed.add(std::to_string(dice.next()));
        packed.add("</t></is></c></row>");
    });
    addSheet("a text of 3 mebibytes in small runs", "workbook.xml-too-long", [&](Packed& packed) {
        packed.add("<row><c t='inlineStr'><is>");
        for (int i = 0; i < 300'000; ++i) packed.add("<r><t>" + std::to_string(dice.next()) + "</t></r>");
        packed.add("</is></c></row>");
    });
    addSheet("40,000 attributes in a tag, ten times", "", [&](Packed& packed) {
        for (int tag = 0; tag < 10; ++tag) {
            packed.add("<row");
            for (int i = 0; i < 40'000; ++i)
                packed.add(" a" + std::to_string(i) + "='" + std::to_string(dice.next() % 10) + "'");
            packed.add("/>");
        }
    });
    addRows("an attribute twice", "workbook.xml", "<row r='1' r='2'/>");
    addRows("row ten to the ninth", "workbook.row-order", "<row r='1000000000'/>");
    addRows("row 2 to the 32nd and one", "workbook.row-order", "<row r='4294967297'/>");
    addRows("a value in the last column", "table.too-many-columns", "<row><c r='XFD1'><v>1</v></c></row>");
    addRows("column beyond all", "workbook.cell-order", "<row><c r='ZZZZZZZ1'><v>1</v></c></row>");
    addRows("shared text 2 to the 63rd", "", "<row><c t='s'><v>9223372036854775808</v></c></row>");

    addSheet("200,000 rows with one cell in the last column that is read", "", [&](Packed& packed) {
        for (int row = 1; row <= 200'000; ++row)
            packed.add("<row><c r='ALL" + std::to_string(row) + "'><v>" + std::to_string(dice.next()) +
                       "</v></c></row>");
    });
    MadeWorkbook shared = MadeWorkbook::ofRows("");
    std::string mebibyte;
    while (mebibyte.size() < 1'000'000) mebibyte += std::to_string(dice.next());
    shared.strings = "<si><t>" + mebibyte + "</t></si>";
    addSheet(
        "300,000 cells of one text of a megabyte", "",
        [&](Packed& packed) {
            for (int row = 1; row <= 300'000; ++row)
                packed.add(dice.next() % 2 == 0 ? "<row><c t='s'><v>0</v></c></row>"
                                                : "<row ><c t='s'><v>0</v></c></row>");
        },
        shared);
    addSheet("more cells than are read", "table.too-many-cells", [&](Packed& packed) {
        for (int row = 0; row < 20'000; ++row) {
            packed.add("<row>");
            for (int cell = 0; cell < 100; ++cell)
                packed.add(dice.next() % 2 == 0 ? "<c><v>1</v></c>" : "<c ><v>1</v></c>");
            packed.add("</row>");
        }
    });
    bombs.back().limits.cells = 1'000'000;
    addSheet("a million and a half cells that hold errors", "", [&](Packed& packed) {
        for (int row = 0; row < 15'000; ++row) {
            packed.add("<row>");
            for (int cell = 0; cell < 100; ++cell)
                packed.add("<c t='e'><v>#N/A" + std::to_string(dice.next()) + "</v></c>");
            packed.add("</row>");
        }
    });

    const auto addMerged = [&](const char* name, const char* code, const std::function<void(Packed&)>& fill) {
        Packed packed(1);
        packed.add("<worksheet><sheetData/><mergeCells>");
        fill(packed);
        addPart(name, code, kSheetPart, packed.add("</mergeCells></worksheet>").done());
    };
    addMerged("the whole sheet in one cell", "",
              [](Packed& packed) { packed.add("<mergeCell ref='A1:XFD1048576'/>"); });
    addMerged("merged cells beyond the sheet", "workbook.merged",
              [](Packed& packed) { packed.add("<mergeCell ref='A1:XFE1048577'/>"); });
    addMerged("merged cells that go back", "workbook.merged",
              [](Packed& packed) { packed.add("<mergeCell ref='C3:A1'/>"); });
    addMerged("more than a million merged cells", "workbook.merged", [&](Packed& packed) {
        for (int i = 0; i < 1'100'000; ++i)
            packed.add("<mergeCell ref='A" + std::to_string(dice.next() % 9 + 1) + ":B1" +
                       std::to_string(dice.next() % 99) + "'/>");
    });

    Packed strings(1);
    strings.add("<sst count='4294967295' uniqueCount='4294967295'>");
    for (int i = 0; i < 10'100'000; ++i) strings.add(dice.next() % 2 == 0 ? "<si/>" : "<si />");
    addPart("more than ten million shared texts", "workbook.too-many-strings", "xl/sharedStrings.xml",
            strings.add("</sst>").done(), full);
    Packed styles(1);
    styles.add("<styleSheet><cellXfs>");
    for (int i = 0; i < 200'000; ++i) styles.add("<xf numFmtId='" + std::to_string(dice.next()) + "'/>");
    addPart("200,000 styles", "workbook.too-many-styles", "xl/styles.xml", styles.add("</cellXfs></styleSheet>").done(),
            full);
    Packed relations(1);
    relations.add("<Relationships>");
    for (int i = 0; i < 100'000; ++i)
        relations.add("<Relationship Id='" + std::to_string(dice.next()) + "' Type='" + std::to_string(dice.next()) +
                      "' Target='x'/>");
    addPart("100,000 relations", "workbook.too-many-sheets", "xl/_rels/workbook.xml.rels",
            relations.add("</Relationships>").done());
    Packed sheets(1);
    sheets.add("<workbook xmlns:r='urn:r'><sheets>");
    for (int i = 0; i < 20'000; ++i) sheets.add("<sheet name='S" + std::to_string(dice.next()) + "' r:id='rId1'/>");
    addPart("20,000 sheets in one part", "workbook.too-many-sheets", "xl/workbook.xml",
            sheets.add("</sheets></workbook>").done());
    Packed diluted(1);
    diluted.add(kSheetStart);
    noise(diluted, 2'500'000);
    diluted.add(std::string(60'000, ' '), 8'000).add(kSheetEnd).done();
    addPart("480 megabytes of blanks, just below the ratio", "workbook.xml-too-long", kSheetPart, diluted);
    return bombs;
}

}  // namespace clearline
