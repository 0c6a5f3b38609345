// Files as authorities send them, made by the tests of the import window: a penalty table in GB18030, a table that
// nobody knows, a workbook with two sheets. All firms are fictional.
#pragma once

#include <iconv.h>
#include <xlsxwriter.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <string>
#include <vector>

namespace clearline::testing {

inline QByteArray inEncoding(const std::string& text, const char* encoding) {
    iconv_t converter = iconv_open(encoding, "UTF-8");
    if (converter == reinterpret_cast<iconv_t>(-1)) qFatal("no such encoding");
    std::string from = text;
    QByteArray to(static_cast<qsizetype>(4 * text.size() + 16), '\0');
    char *in = from.data(), *out = to.data();
    std::size_t inLeft = from.size(), outLeft = static_cast<std::size_t>(to.size());
    if (iconv(converter, &in, &inLeft, &out, &outLeft) == static_cast<std::size_t>(-1)) qFatal("not in that encoding");
    iconv_close(converter);
    to.truncate(to.size() - static_cast<qsizetype>(outLeft));
    return to;
}

inline QString writeFile(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write a test file");
    return path;
}

// Four penalties of two firms, one of them with a day that does not exist.
inline const std::string kPenalties =
    "行政相对人名称,行政相对人代码_1（统一社会信用代码）,行政处罚决定书文号,违法行为类型,处罚类别,罚款金额（万元）,"
    "处罚决定日期,公示截止期,处罚机关\n"
    "青禾食品有限公司,91990100MA00TE5T29,青市监罚〔2024〕12号,标签不合格,罚款,0.5,2024-03-05,2099-12-31,"
    "青禾市市场监督管理局\n"
    "青禾食品有限公司,91990100MA00TE5T29,青市监罚〔2024〕31号,逾期未改,警告,,2024年05月20日,2025-05-20,"
    "青禾市市场监督管理局\n"
    "云岭运输有限公司,91990200MAFAKE019E,青交罚〔2024〕7号,超限运输,罚款,1.25,2024/6/1,2025-06-01,青禾市交通运输局\n"
    "云岭运输有限公司,91990200MAFAKE019E,青交罚〔2024〕8号,超限运输,罚款,2,2024-02-30,2025-06-01,青禾市交通运输局\n";

// Headers that no known table has; dates that can be read in two ways, words that mean kinds.
inline const std::string kUnknown =
    "市民姓名;身份代码;事项;登记日;分值说明\n"
    "林一;990101198001010014;闯红灯;02/03/24;无\n"
    "林一;990101198001010014;献血;05/06/24;无\n"
    "周二;990102199202290025;闯红灯;07/08/24;无\n";

inline QString writeWorkbook(const QString& path) {
    QDir().mkpath(QFileInfo(path).path());
    lxw_workbook* book = workbook_new(path.toUtf8().constData());
    lxw_format* day = workbook_add_format(book);
    format_set_num_format(day, "yyyy-mm-dd");
    lxw_worksheet* fines = workbook_add_worksheet(book, "处罚");
    const std::vector<const char*> headers{"行政相对人名称",
                                           "行政相对人代码_1（统一社会信用代码）",
                                           "行政处罚决定书文号",
                                           "处罚类别",
                                           "罚款金额（万元）",
                                           "处罚决定日期",
                                           "处罚机关"};
    for (std::size_t i = 0; i < headers.size(); ++i)
        worksheet_write_string(fines, 0, static_cast<lxw_col_t>(i), headers[i], nullptr);
    worksheet_write_string(fines, 1, 0, "青禾食品有限公司", nullptr);
    worksheet_write_string(fines, 1, 1, "91990100MA00TE5T29", nullptr);
    worksheet_write_string(fines, 1, 2, "青市监罚〔2024〕12号", nullptr);
    worksheet_write_string(fines, 1, 3, "罚款", nullptr);
    worksheet_write_number(fines, 1, 4, 0.5, nullptr);
    lxw_datetime when{2024, 3, 5, 0, 0, 0};
    worksheet_write_datetime(fines, 1, 5, &when, day);
    worksheet_write_string(fines, 1, 6, "青禾市市场监督管理局", nullptr);
    lxw_worksheet* notes = workbook_add_worksheet(book, "联系人");
    worksheet_write_string(notes, 0, 0, "窗口", nullptr);
    worksheet_write_string(notes, 0, 1, "电话", nullptr);
    worksheet_write_string(notes, 1, 0, "一号窗口", nullptr);
    worksheet_write_string(notes, 1, 1, "000-0000000", nullptr);
    if (workbook_close(book) != LXW_NO_ERROR) qFatal("cannot write a test workbook");
    return path;
}

}  // namespace clearline::testing
