// Workbooks that are made to fill a machine or to mislead its reader, each with what it is to be told as: here what
// they have in common; the bombs stand in package_bombs.h and xml_bombs.h.
#pragma once

#include <string>
#include <vector>

#include "made_workbook.h"
#include "raw_zip.h"

namespace clearline {

struct Bomb {
    std::string name;
    std::string bytes;
    std::string code;  // of the Problem that refuses it; empty: it is read, within the limits
    TableLimits limits = {};
};

inline constexpr const char* kSheetPart = "xl/worksheets/sheet1.xml";
inline const std::string kSheetStart =
    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
inline const std::string kSheetEnd = "</sheetData></worksheet>";

// A plain workbook with one cell, in which a part is replaced, or one added.
inline RawZip zipWith(const std::string& part, const Packed& packed, MadeWorkbook made = MadeWorkbook::ofRows("")) {
    RawZip zip;
    bool there = false;
    for (const auto& [name, text] : made.parts()) {
        there = there || name == part;
        if (name == part)
            zip.add(name, packed);
        else
            zip.add(name, text);
    }
    if (!there) zip.add(part, packed);
    return zip;
}

// A sheet of rows that follow each other, from pieces in a random order: more than 200 times smaller it does not get.
class Dice {
public:
    std::uint32_t next() {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 17;
        return state_ ^= state_ << 5;
    }

private:
    std::uint32_t state_ = 2463534242;
};

}  // namespace clearline
