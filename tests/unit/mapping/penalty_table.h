// One fictional table of administrative penalties, written in any dress in which such tables come: encoding, container,
// form of dates, form of numbers. For the test that all of them are read as the same records.
#pragma once

#include <iconv.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/mapping/mapping.h"
#include "tests/unit/tables/made_workbook.h"

namespace clearline {

struct DateDress {
    const char* name;
    DateForm form;
    std::uint32_t century;  // 0: years have four digits
    std::string (*write)(int year, int month, int day, std::size_t row);
};
struct NumberDress {
    const char* name;
    NumberForm form;
    const char *cents, *grouped, *whole;  // 0.05, 1234.5678 and 1200
};

inline std::string printed(const char* form, int a, int b, int c) {
    char text[64];
    std::snprintf(text, sizeof text, form, a, b, c);
    return text;
}
inline int dayNumber(int year, int month, int day) {
    return Date::of(year, static_cast<unsigned>(month), static_cast<unsigned>(day))->days();
}
// Days since the epoch of workbooks; the test's days are all after February 1900.
inline std::string serial(int year, int month, int day, int from) {
    return std::to_string(dayNumber(year, month, day) - from);
}

inline const std::vector<DateDress>& dateDresses() {
    static const int k1900 = dayNumber(1899, 12, 30), k1904 = dayNumber(1904, 1, 1);
    static const std::vector<DateDress> all{
        {"2019-07-09", DateForm::Plain, 0,
         [](int y, int m, int d, std::size_t) { return printed("%04d-%02d-%02d", y, m, d); }},
        {"2019-07-09 00:00:00", DateForm::Plain, 0,
         [](int y, int m, int d, std::size_t) { return printed("%04d-%02d-%02d 00:00:00", y, m, d); }},
        {"2019/7/9", DateForm::Plain, 0, [](int y, int m, int d, std::size_t) { return printed("%d/%d/%d", y, m, d); }},
        {"2019.7.9", DateForm::Plain, 0, [](int y, int m, int d, std::size_t) { return printed("%d.%d.%d", y, m, d); }},
        {"2019年07月09日", DateForm::Plain, 0,
         [](int y, int m, int d, std::size_t) { return printed("%d年%02d月%02d日", y, m, d); }},
        {"20190709", DateForm::Plain, 0,
         [](int y, int m, int d, std::size_t) { return printed("%04d%02d%02d", y, m, d); }},
        {"all of these", DateForm::Plain, 0,
         [](int y, int m, int d, std::size_t row) { return dateDresses()[row % 6].write(y, m, d, row); }},
        {"9/7/2019", DateForm::DayMonthYear, 0,
         [](int y, int m, int d, std::size_t) { return printed("%d/%d/%d", d, m, y); }},
        {"7/9/2019", DateForm::MonthDayYear, 0,
         [](int y, int m, int d, std::size_t) { return printed("%d/%d/%d", m, d, y); }},
        {"09.07.19", DateForm::DayMonthYear, 2000,
         [](int y, int m, int d, std::size_t) { return printed("%02d.%02d.%02d", d, m, y % 100); }},
        {"19/7/9", DateForm::YearMonthDay, 2000,
         [](int y, int m, int d, std::size_t) { return printed("%02d/%d/%d", y % 100, m, d); }},
        {"43655", DateForm::Serial1900, 0, [](int y, int m, int d, std::size_t) { return serial(y, m, d, k1900); }},
        {"42193", DateForm::Serial1904, 0, [](int y, int m, int d, std::size_t) { return serial(y, m, d, k1904); }},
    };
    return all;
}

inline const std::vector<NumberDress>& numberDresses() {
    static const std::vector<NumberDress> all{
        {"1234.5678", NumberForm::Plain, "0.05", "1234.5678", "1200"},
        {"1,234.5678", NumberForm::Plain, "0.05", "1,234.5678", "1200"},
        {"1,200", NumberForm::Point, "0.05", "1,234.5678", "1,200"},
        {"1.234,5678", NumberForm::Comma, "0,05", "1.234,5678", "1.200"},
        {"1234,5678", NumberForm::Comma, "0,05", "1234,5678", "1200"},
    };
    return all;
}

using PenaltyRows = std::vector<std::vector<std::string>>;

// The header first. `variant`: which of the ways in which headers are written.
inline PenaltyRows penaltyRows(const DateDress& dates, const NumberDress& numbers, std::size_t variant) {
    const bool other = variant % 2 == 1;
    std::size_t row = 0;
    const auto day = [&](int y, int m, int d) { return dates.write(y, m, d, row++); };
    const auto end = [&] { return dates.century != 0 ? std::string("长期") : day(2099, 12, 31); };
    return {
        {"行政相对人名称", other ? "行政相对人代码-1" : "行政相对人代码_1", "法定代表人", "行政处罚决定书文号",
         "违法事实", "处罚类别",
         variant == 2 ? "罚款金额万元"
         : other      ? "罚款金额 (万元)"
                      : "罚款金额（万元）",
         "处罚决定日期", "公示截止期", "处罚机关", "备注"},
        {"甲海某某商贸有限公司", "91990100MA00TE5T29", "林某", "甲市监处〔2019〕12号", "标签\"绿色\"不实；价目,\t未|示",
         "罚款", numbers.cents, day(2019, 7, 9), day(2020, 7, 9), "甲海市市场监督管理局", "007"},
        {"乙山某某建材有限公司", "91990200MAFAKE019E", "吴某", "乙应急罚〔2019〕3号", "未办许可\n擅自生产", "罚款",
         numbers.grouped, day(2019, 12, 31), end(), "乙山市应急管理局", "=1+1"},
        {"甲海某某商贸有限公司", "91990100MA00TE5T29", "林某", "甲市监处〔2020〕1号", "再次不实", "警告", "-",
         day(2020, 2, 29), day(2021, 2, 28), "甲海市市场监督管理局", ""},
        {"丙江某某运输有限公司", "91990100MA00004960", "周某", "丙交罚〔2020〕88号", "超限运输", "罚款", numbers.whole,
         day(2020, 11, 30), end(), "丙江市交通运输局", "已缴"},
    };
}

inline std::string inCsv(const PenaltyRows& rows, char separator) {
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += separator;
            const bool quoted = row[i].find_first_of(std::string("\"\r\n") + separator) != std::string::npos;
            if (!quoted) {
                text += row[i];
                continue;
            }
            text += '"';
            for (const char c : row[i]) text.append(c == '"' ? 2 : 1, c);
            text += '"';
        }
        text += "\r\n";
    }
    return text;
}

inline std::string inJson(const PenaltyRows& rows) {
    const auto quoted = [](const std::string& text) {
        std::string out = "\"";
        for (const char c : text) {
            if (c == '"' || c == '\\')
                out += '\\', out += c;
            else if (c == '\n')
                out += "\\n";
            else if (c == '\t')
                out += "\\t";
            else
                out += c;
        }
        return out + '"';
    };
    std::string text = "{\"code\": 200, \"data\": {\"list\": [";
    for (std::size_t r = 1; r < rows.size(); ++r) {
        text += r > 1 ? ",\n{" : "\n{";
        for (std::size_t i = 0; i < rows[r].size(); ++i)
            text += (i > 0 ? ", " : "") + quoted(rows[0][i]) + ": " + quoted(rows[r][i]);
        text += "}";
    }
    return text + "]}}\n";
}

inline std::string xmlEscaped(const std::string& text) {
    std::string out;
    for (const char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '"' ? "&quot;" : std::string(1, c);
    return out;
}
inline std::string inXml(const PenaltyRows& rows, const char* encoding) {
    std::string text = std::string("<?xml version=\"1.0\" encoding=\"") + encoding + "\"?>\n<处罚信息>\n";
    for (std::size_t r = 1; r < rows.size(); ++r) {
        text += "<记录>";
        for (std::size_t i = 0; i < rows[r].size(); ++i)
            text += "<" + rows[0][i] + ">" + xmlEscaped(rows[r][i]) + "</" + rows[0][i] + ">";
        text += "</记录>\n";
    }
    return text + "</处罚信息>\n";
}

inline std::string inWorkbook(const PenaltyRows& rows) {
    std::string cells;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        cells += "<row r=\"" + std::to_string(r + 1) + "\">";
        for (std::size_t i = 0; i < rows[r].size(); ++i)
            if (!rows[r][i].empty())
                cells += "<c r=\"" + cellName(static_cast<std::uint32_t>(r + 1), static_cast<std::uint32_t>(i + 1)) +
                         "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + xmlEscaped(rows[r][i]) + "</t></is></c>";
        cells += "</row>";
    }
    return MadeWorkbook::ofRows(cells).file().bytes;
}

// By the C library, which the reader does not use.
inline std::string encoded(const std::string& text, const char* encoding) {
    const iconv_t converter = iconv_open(encoding, "UTF-8");
    if (converter == iconv_t(-1)) std::abort();
    std::string out(text.size() * 4, '\0');
    char *from = const_cast<char*>(text.data()), *to = out.data();
    std::size_t left = text.size(), room = out.size();
    if (iconv(converter, &from, &left, &to, &room) != 0 || left != 0) std::abort();
    iconv_close(converter);
    out.resize(out.size() - room);
    return out;
}

}  // namespace clearline
