// Bombs in the zip file itself.
#pragma once

#include "bombs.h"

namespace clearline {

inline std::vector<Bomb> packageBombs() {
    std::vector<Bomb> bombs;
    const auto add = [&](const char* name, const char* code, const RawZip& zip) {
        bombs.push_back({name, zip.bytes(), code});
    };
    const std::string mebibyte(std::size_t{1} << 20, ' ');
    const auto blanks = [&](std::size_t mebibytes) {
        Packed packed(1);
        packed.add(kSheetStart).add(mebibyte, mebibytes).add(kSheetEnd).done();
        return zipWith(kSheetPart, packed);
    };
    const auto sheetOf = [](RawZip& zip) -> RawEntry& {
        return *std::find_if(zip.entries.begin(), zip.entries.end(),
                             [](const RawEntry& entry) { return entry.name == kSheetPart; });
    };
    const RawZip plain = [] {
        Packed packed;
        packed.add(kSheetStart + "<row><c><v>1</v></c></row>" + kSheetEnd).done();
        return zipWith(kSheetPart, packed);
    }();

    RawZip large = blanks(600);
    add("600 mebibytes of blanks in a sheet", "workbook.unpacks-too-large", large);
    sheetOf(large).unpacked = 1000;
    add("600 mebibytes that say that they are a kilobyte", "workbook.part-size", large);
    RawZip ratio = blanks(100);
    add("100 mebibytes, a thousand times their size", "workbook.ratio", ratio);
    sheetOf(ratio).packed = sheetOf(ratio).bytes.size();
    sheetOf(ratio).unpacked = (std::uint64_t{1} << 20) - 1;
    add("100 mebibytes that say that they are one", "workbook.part-size", ratio);
    sheetOf(ratio).unpacked = std::uint64_t{1} << 60;
    ratio.far = true;
    add("says that it is 2 to the 60th bytes", "workbook.unpacks-too-large", ratio);

    MadeWorkbook texts = MadeWorkbook::ofRows("<row><c t='s'><v>0</v></c></row>");
    Packed strings;
    strings.add("<sst>").add("<si><t>a</t></si>", 60'000).add("</sst>").done();
    texts.strings = "<si/>";
    const RawZip two = zipWith("xl/sharedStrings.xml", strings, texts);
    bombs.push_back({"two parts, together too large", two.bytes(), "workbook.unpacks-too-large"});
    bombs.back().limits.inflatedBytes = 1'020'500;

    RawZip claims = plain;
    claims.lie = [](std::uint64_t& count, std::uint64_t&, std::uint64_t&) { count = 65'534; };
    add("65,534 entries claimed", "workbook.too-many-entries", claims);
    claims.far = true;
    claims.lie = [](std::uint64_t& count, std::uint64_t&, std::uint64_t&) { count = 1'000'000; };
    add("a million entries claimed", "workbook.too-many-entries", claims);
    claims.lie = [](std::uint64_t& count, std::uint64_t&, std::uint64_t&) { count = UINT64_MAX; };
    add("2 to the 64th entries claimed", "workbook.too-many-entries", claims);
    claims.lie = [](std::uint64_t& count, std::uint64_t&, std::uint64_t&) { count += 1; };
    add("one entry more claimed than there is", "workbook.damaged", claims);
    claims.lie = [](std::uint64_t& count, std::uint64_t&, std::uint64_t&) { count -= 1; };
    add("one entry fewer claimed than there is", "workbook.damaged", claims);
    claims.lie = [](std::uint64_t&, std::uint64_t&, std::uint64_t& offset) { offset = UINT64_MAX - 1; };
    add("directory beyond the end", "workbook.damaged", claims);
    claims.lie = [](std::uint64_t&, std::uint64_t& size, std::uint64_t&) { size = std::uint64_t{1} << 62; };
    add("directory of 2 to the 62nd bytes", "workbook.damaged", claims);

    RawZip many = plain;
    for (int i = 0; i < 65'000; ++i) many.add("x/" + std::to_string(i), "");
    add("65,000 entries", "workbook.too-many-entries", many);

    RawZip twice = plain;
    twice.add("XL/Worksheets/Sheet1.xml", "<worksheet/>");
    add("a sheet twice, once in capitals", "workbook.entry-twice", twice);
    RawZip way = plain;
    way.add("xl/../../../etc/passwd", "x");
    add("name that leads out", "workbook.entry-name", way);
    way.entries.back().name = "..\\..\\windows\\win.ini";
    add("name that leads out the other way", "workbook.entry-name", way);

    RawZip overlap = plain;
    for (int i = 0; i < 900; ++i) {
        overlap.add("y/" + std::to_string(i), "");
        overlap.entries.back().offset = 0;
        overlap.entries.back().bytes.clear();
        overlap.entries.back().packed = overlap.entries.front().bytes.size();
    }
    add("900 entries over one", "workbook.entries-overlap", overlap);
    RawZip inside = plain;
    inside.entries.front().packed = inside.entries.front().bytes.size() + 40;
    add("an entry that ends inside the next", "workbook.entries-overlap", inside);
    RawZip beyond = plain;
    beyond.entries.back().packed = std::uint64_t{3} << 30;
    add("an entry of 3 gibibytes in a small file", "workbook.damaged", beyond);
    beyond.entries.back().packed = UINT64_MAX;
    beyond.entries.back().offset = 0xFFFFFFF0;
    add("an entry beyond the end", "workbook.damaged", beyond);

    RawZip broken = plain;
    sheetOf(broken).crc ^= 1;
    add("wrong check sum", "workbook.part-damaged", broken);
    sheetOf(broken).bytes.assign(sheetOf(broken).bytes.size(), '\xFF');
    add("packed bytes of nothing", "workbook.part-damaged", broken);
    RawZip stored = plain;
    sheetOf(stored).method = 0;
    add("stored, but of another size", "workbook.part-size", stored);
    sheetOf(stored).method = 14;
    add("packed in another way", "workbook.entry-method", stored);
    sheetOf(stored).method = 8;
    sheetOf(stored).flags = 1;
    add("locked", "workbook.encrypted", stored);

    RawZip nested = plain;
    nested.add("xl/embeddings/inner.xlsx", large.bytes());
    add("bomb in a part that nobody reads", "", nested);
    Packed inner;
    inner.add(ratio.bytes()).done();
    add("bomb in place of a sheet", "workbook.xml", zipWith(kSheetPart, inner));
    RawZip hidden = plain;
    hidden.comment = std::string(60'000, 'x') + plain.bytes();
    add("another workbook in the comment", "workbook.damaged", hidden);
    return bombs;
}

}  // namespace clearline
