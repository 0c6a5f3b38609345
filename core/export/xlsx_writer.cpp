#include "core/export/xlsx_writer.h"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <clocale>

#include "core/base/problem_list.h"
#include "core/base/utf8.h"
#include "core/tables/workbook_number.h"
#include "core/tables/workbook_text.h"

namespace clearline {

namespace {

constexpr std::int32_t kBefore1900 =
    -25'569;  // days since 1970 of 1899-12-30, from which days after February 1900 count
constexpr std::int32_t kFirstSafeSerial = 61;  // what is earlier is counted in two ways
constexpr time_t kCreated = 946'684'800;       // 2000-01-01: every workbook says so, or its bytes would differ
constexpr int kLongestText = 32'767;
constexpr unsigned kNarrowest = 8, kWidest = 60;
constexpr std::size_t kBlock = std::size_t{64} << 10;

// libxlsxwriter prints numbers as the locale has them; a workbook has a point.
class PlainLocale {
public:
    PlainLocale() : plain_(newlocale(LC_ALL_MASK, "C", nullptr)), before_(uselocale(plain_)) {}
    ~PlainLocale() {
        uselocale(before_);
        freelocale(plain_);
    }
    PlainLocale(const PlainLocale&) = delete;
    PlainLocale& operator=(const PlainLocale&) = delete;

private:
    locale_t plain_, before_;
};

// A letter that XML cannot hold, or that begins what would be read as one.
void appendEscaped(std::string& out, std::uint32_t letter) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    out += "_x";
    for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[letter >> shift & 0xF];
    out += '_';
}

std::string escaped(std::string_view text) {
    std::string out, read;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Letter letter = utf8LetterAt(text, at);
        const std::size_t length = std::max<std::size_t>(letter.length, 1);
        const std::uint32_t point = letter.codePoint;
        const bool control = point < ' ' && point != '\t' && point != '\n';
        bool looksEscaped = false;
        if (text.substr(at).starts_with("_x")) {
            read.clear();
            appendUnescaped(read, text.substr(at, 14));
            looksEscaped = read != text.substr(at, 14);
        }
        if (control || point == 0xFFFE || point == 0xFFFF || looksEscaped)
            appendEscaped(out, point);
        else
            out += text.substr(at, length);
        at += length;
    }
    return out;
}

std::optional<double> binary(std::string_view decimal) {
    double value = 0;
    const auto [end, error] = std::from_chars(decimal.data(), decimal.data() + decimal.size(), value);
    return error == std::errc() && end == decimal.data() + decimal.size() ? std::optional(value) : std::nullopt;
}

unsigned widthOf(const XlsxColumn& column) {
    if (column.width > 0) return std::min(column.width, kWidest);
    unsigned width = 2;
    for (std::size_t at = 0; at < column.title.size();) {
        const Utf8Letter letter = utf8LetterAt(column.title, at);
        at += std::max<std::size_t>(letter.length, 1);
        width += letter.codePoint >= 0x2E80 ? 2 : 1;  // characters of East Asia are twice as wide
    }
    return std::clamp(width, kNarrowest, kWidest);
}

}  // namespace

class XlsxWriter::Book {
public:
    explicit Book(std::string name) : name_(std::move(name)), memory_(memfd_create("workbook", MFD_CLOEXEC)) {
        const std::string path = "/proc/self/fd/" + std::to_string(memory_);
        lxw_workbook_options options{LXW_TRUE, nullptr, LXW_TRUE};
        workbook_ = workbook_new_opt(path.c_str(), &options);
        if (memory_ < 0 || workbook_ == nullptr) {
            fail(LXW_ERROR_CREATING_XLSX_FILE);
            return;
        }
        lxw_doc_properties properties{};
        properties.created = kCreated;
        workbook_set_properties(workbook_, &properties);
        header_ = workbook_add_format(workbook_);
        format_set_bold(header_);
        day_ = workbook_add_format(workbook_);
        format_set_num_format(day_, "yyyy-mm-dd");
    }
    ~Book() {
        if (workbook_ != nullptr) (void)close();
        if (memory_ >= 0) ::close(memory_);
    }
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    void sheet(const std::string& name, const std::vector<XlsxColumn>& columns) {
        if (problem_) return;
        const PlainLocale plain;
        sheet_ = workbook_add_worksheet(workbook_, name.c_str());
        if (sheet_ == nullptr) return fail(LXW_ERROR_SHEETNAME_ALREADY_USED);
        row_ = 0;
        column_ = 0;
        for (const XlsxColumn& column : columns) {
            worksheet_set_column(sheet_, column_, column_, widthOf(column), nullptr);
            put(column.title, header_);
        }
        worksheet_freeze_panes(sheet_, 1, 0);
        endRow();
    }
    void put(std::string_view text, lxw_format* format = nullptr) {
        if (problem_) return;
        if (!text.empty())
            check(
                worksheet_write_string(sheet_, row_, column_, escaped(text).c_str(), format ? format : looking(false)));
        ++column_;
    }
    void putNumber(double value, lxw_format* format = nullptr) {
        if (problem_) return;
        const PlainLocale plain;
        check(worksheet_write_number(sheet_, row_, column_++, value, format ? format : looking(false)));
    }
    void putDay(std::int32_t serial) { putNumber(serial, look_ == XlsxLook::Plain ? day_ : looking(true)); }
    void putBoolean(bool value) {
        if (!problem_) check(worksheet_write_boolean(sheet_, row_, column_++, value ? 1 : 0, looking(false)));
    }
    void blank() { ++column_; }
    void look(XlsxLook look) { look_ = look; }
    void endRow() {
        look_ = XlsxLook::Plain;
        if (++row_ == LXW_ROW_MAX) full_ = true;
        column_ = 0;
    }

    std::optional<Problem> finish(const Sink& out) {
        if (const lxw_error error = close(); error != LXW_NO_ERROR && !problem_) fail(error);
        std::array<char, kBlock> block;
        for (off_t at = 0; !problem_;) {
            const ssize_t came = pread(memory_, block.data(), block.size(), at);
            if (came < 0) fail(errno);
            if (came <= 0) break;
            at += came;
            out({block.data(), static_cast<std::size_t>(came)});
        }
        return problem_;
    }

private:
    // Made when first asked for: a workbook in which nothing is marked has none of them.
    lxw_format* looking(bool day) {
        if (look_ == XlsxLook::Plain) return nullptr;
        const bool struck = look_ == XlsxLook::Struck;
        lxw_format*& format = looks_[(struck ? 2 : 0) + (day ? 1 : 0)];
        if (format) return format;
        format = workbook_add_format(workbook_);
        if (struck) format_set_font_strikeout(format);
        if (!struck) format_set_bold(format);
        if (!struck) format_set_italic(format);
        if (day) format_set_num_format(format, "yyyy-mm-dd");
        return format;
    }
    lxw_error close() {
        const PlainLocale plain;
        const lxw_error error = workbook_close(workbook_);
        workbook_ = nullptr;
        return error;
    }
    void check(lxw_error error) {
        if (error == LXW_NO_ERROR && !full_) return;
        const Place place{sheet_ == nullptr ? name_ : name_ + "!" + sheet_->name, row_ + 1, column_ + 1U};
        if (full_)
            problem_ = Problem{"write.too-many-rows", Severity::Fatal, place, {std::to_string(LXW_ROW_MAX)}};
        else if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
            problem_ = Problem{"write.text-too-long", Severity::Fatal, place, {std::to_string(kLongestText)}};
        else
            fail(error);
    }
    void fail(int error) {
        problem_ = Problem{"write.failed", Severity::Fatal, {name_, 0, 0}, {name_, std::to_string(error)}};
    }

    std::string name_;
    int memory_;
    lxw_workbook* workbook_ = nullptr;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* header_ = nullptr;
    lxw_format* day_ = nullptr;
    std::array<lxw_format*, 4> looks_{};
    XlsxLook look_ = XlsxLook::Plain;
    lxw_row_t row_ = 0;
    lxw_col_t column_ = 0;
    bool full_ = false;  // there is no row behind the last
    std::optional<Problem> problem_;
};

XlsxWriter::XlsxWriter(std::string name) : book_(std::make_unique<Book>(std::move(name))) {}
XlsxWriter::~XlsxWriter() = default;

void XlsxWriter::sheet(const std::string& name, const std::vector<XlsxColumn>& columns) { book_->sheet(name, columns); }
void XlsxWriter::blank() { book_->blank(); }
void XlsxWriter::text(std::string_view text) { book_->put(text); }
void XlsxWriter::boolean(bool value) { book_->putBoolean(value); }
void XlsxWriter::endRow() { book_->endRow(); }
void XlsxWriter::look(XlsxLook look) { book_->look(look); }
std::optional<Problem> XlsxWriter::finish(const Sink& out) { return book_->finish(out); }

bool XlsxWriter::keepsNumber(std::string_view decimal) {
    const auto value = binary(decimal);
    if (!value) return false;
    // As the library writes it, and as it is read again.
    std::array<char, 64> room;
    const char* end = std::to_chars(room.data(), room.data() + room.size(), *value, std::chars_format::general, 16).ptr;
    const auto read = workbookNumber({room.data(), static_cast<std::size_t>(end - room.data())});
    return read && !read->digitsLost && read->text == decimal;
}

void XlsxWriter::number(std::string_view decimal) {
    if (keepsNumber(decimal))
        book_->putNumber(*binary(decimal));
    else
        book_->put(decimal);
}

void XlsxWriter::day(Date day) {
    const std::int32_t serial = day.days() - kBefore1900;
    if (serial >= kFirstSafeSerial)
        book_->putDay(serial);
    else
        book_->put(day.iso());
}

}  // namespace clearline
