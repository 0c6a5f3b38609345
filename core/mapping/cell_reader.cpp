#include "core/mapping/cell_reader.h"

#include <algorithm>
#include <bit>

#include "core/intake/cell_rules.h"
#include "core/mapping/cell_text.h"

namespace clearline {

namespace {

constexpr unsigned bitOf(DateForm form) { return 1u << static_cast<unsigned>(form); }
constexpr unsigned bitOf(NumberForm form) { return 1u << static_cast<unsigned>(form); }
constexpr unsigned kSerials = bitOf(DateForm::Serial1900) | bitOf(DateForm::Serial1904);

// The only day that it can be, whatever the form; nothing if there are several or none.
std::optional<Date> onlyDay(const DateCell& cell) {
    std::optional<Date> only;
    for (const auto& day : cell.as) {
        if (!day) continue;
        if (only && *only != *day) return std::nullopt;
        only = day;
    }
    return only;
}

// Days of a spreadsheet are thought of only where the number may be one of our times.
bool isNoDate(const DateCell& cell) {
    return !cell.fault.empty() || (!cell.in(DateForm::Plain) && (cell.forms() & ~kSerials) == 0 && !cell.likelySerial);
}

}  // namespace

CellReader::CellReader(const ColumnTarget& target, const std::string& header, std::size_t column, bool asWritten)
    : target_(&target),
      header_(&header),
      column_(column),
      form_(formOf(target)),
      asWritten_(asWritten),
      dates_(target.dates),
      numbers_(target.numbers) {
    for (const std::string& word : target.blank) words_.emplace(word, std::string_view());
    for (const std::string& word : target.noEnd) words_.emplace(word, std::string_view());
    for (const auto& [word, means] : target.values) words_.emplace(word, means);
}

bool CellReader::isOwnForm() const {
    return asWritten_ && (form_ == FactForm::Date ? dates_ == DateForm::Plain
                                                  : numbers_ == NumberForm::Plain && target_->units.empty());
}

std::string_view CellReader::trimmed(std::string_view text) const {
    if (asWritten_) return isBlank(text) ? std::string_view() : text;
    return trimmedCell(text);
}

std::optional<std::string_view> CellReader::wordOf(std::string_view text) const {
    if (words_.empty()) return std::nullopt;
    const auto word = words_.find(text);
    return word == words_.end() ? std::nullopt : std::optional(word->second);
}

void CellReader::see(const RawCell& cell, std::uint32_t row) {
    if (cell.refused || (form_ != FactForm::Date && form_ != FactForm::Number)) return;
    const std::string_view text = trimmedCell(cell.value);
    if (text.empty() || wordOf(text) || isOwnForm()) return;
    if (form_ == FactForm::Date)
        seeDay(text, row);
    else if (cell.form == RawForm::Text)
        seeNumber(text, row);
}

void CellReader::seeDay(std::string_view text, std::uint32_t row) {
    if (Date::fromIso(text)) return;
    const DateCell cell = dateCellOf(text, target_->century);
    if (cell.in(DateForm::Plain)) return;
    unsigned forms = cell.forms();
    const bool noCentury = cell.twoDigits && !target_->century;
    if (target_->dates != DateForm::Plain)
        forms &= bitOf(target_->dates);
    else if (isNoDate(cell) || (onlyDay(cell) && std::popcount(forms) > 1 && !noCentury))
        return;
    if (forms == 0 || (target_->dates != DateForm::Plain && !noCentury)) return;
    common_ &= forms;
    century_ = century_ || noCentury;
    if (std::popcount(forms) == 1) {
        if (!one_)
            one_ = Seen{std::string(text), row, forms};
        else if (one_->forms != forms && !other_)
            other_ = Seen{std::string(text), row, forms};
    }
    if (std::popcount(forms) == 1 && !noCentury) return;
    ++open_;
    if (!several_) several_ = Seen{std::string(text), row, forms};
}

void CellReader::seeNumber(std::string_view text, std::uint32_t row) {
    if (target_->numbers != NumberForm::Plain) return;
    const NumberCell cell = numberCellOf(text, target_->units);
    if (cell.decides()) {
        const unsigned forms = bitOf(cell.point ? NumberForm::Point : NumberForm::Comma);
        common_ &= forms;
        if (!one_)
            one_ = Seen{std::string(text), row, forms};
        else if (one_->forms != forms && !other_)
            other_ = Seen{std::string(text), row, forms};
    } else if (cell.ambiguous()) {
        const unsigned forms = bitOf(NumberForm::Point) | bitOf(NumberForm::Comma);
        common_ &= forms;
        ++open_;
        if (!several_) several_ = Seen{std::string(text), row, forms};
    }
}

void CellReader::decide(ProblemList& problems) {
    const bool ofDates = form_ == FactForm::Date;
    const bool mixed = common_ == 0;
    if (mixed && one_)
        problems.add(
            "map.column-mixed", Severity::Warning, one_->row, column(),
            {*header_, ProblemList::shown(one_->text), ProblemList::shown((other_ ? other_ : several_)->text)});
    if (!several_) return;
    const bool decided = one_ && !mixed;
    if (decided && ofDates) dates_ = static_cast<DateForm>(std::countr_zero(one_->forms));
    if (decided && !ofDates) numbers_ = static_cast<NumberForm>(std::countr_zero(one_->forms));
    if (decided) {
        decision_.emplace();
        decision_->column = column_;
        decision_->header = *header_;
        decision_->ofDates = ofDates;
        decision_->answer = answerOf(*one_, std::countr_zero(one_->forms));
        decision_->example = one_->text;
        decision_->row = one_->row;
        if (!century_) return;
        decision_.reset();  // whose century is still to be said
    }
    ask(problems, mixed ? several_->forms : common_ & several_->forms);
}

void CellReader::ask(ProblemList& problems, unsigned forms) {
    question_.emplace();
    question_->column = column_;
    question_->header = *header_;
    question_->ofDates = form_ == FactForm::Date;
    question_->example = several_->text;
    question_->row = several_->row;
    question_->cells = open_;
    std::string means;
    for (; forms != 0; forms &= forms - 1) {
        question_->answers.push_back(answerOf(*several_, std::countr_zero(forms)));
        if (!means.empty()) means += " | ";
        means += question_->answers.back().means;
    }
    problems.add(question_->ofDates ? "map.date-question" : "map.number-question", Severity::Error, several_->row,
                 column(), {*header_, ProblemList::shown(several_->text), means, std::to_string(open_)});
}

Answer CellReader::answerOf(const Seen& seen, int form) const {
    Answer answer;
    if (form_ == FactForm::Date) {
        const DateCell cell = dateCellOf(seen.text, target_->century);
        answer.dates = static_cast<DateForm>(form);
        if (cell.in(answer.dates)) answer.means = cell.in(answer.dates)->iso();
        answer.century = target_->century;
        if (cell.twoDigits && !answer.century) answer.century = kUsualCentury;
    } else {
        const NumberCell cell = numberCellOf(seen.text, target_->units);
        answer.numbers = static_cast<NumberForm>(form);
        const auto& number = answer.numbers == NumberForm::Comma ? cell.comma : cell.point;
        if (number) answer.means = number->text();
    }
    return answer;
}

CellReader::Read CellReader::read(const RawCell& cell, std::uint32_t row, ProblemList& problems) {
    if (cell.refused || cell.form == RawForm::Error) return {{}, true};
    const bool text = form_ == FactForm::Text || form_ == FactForm::Boolean;
    const std::string_view value = text ? trimmed(cell.value) : trimmedCell(cell.value);
    if (value.empty()) return {};
    if (const auto word = wordOf(text && asWritten_ ? trimmedCell(value) : value)) return {*word, false};
    if (form_ == FactForm::Date) return day(cell, value, row, problems);
    if (form_ == FactForm::Number) return number(cell, value, row, problems);
    if (target_->otherwise) return {*target_->otherwise, false};
    if (!target_->values.empty()) {
        (void)refuse("map.word-unknown", value, row, problems);
        return {value, true};
    }
    if (form_ == FactForm::Boolean && value != "true" && value != "false")
        return refuse("map.not-boolean", value, row, problems);
    return {value, false};
}

CellReader::Read CellReader::refuse(std::string_view code, std::string_view text, std::uint32_t row,
                                    ProblemList& problems) {
    problems.add(code, Severity::Error, row, column(), {ProblemList::shown(text), *header_});
    return {{}, true};
}

CellReader::Read CellReader::given(const Date& date) {
    buffer_.clear();
    date.appendIso(buffer_);
    if (std::find(target_->noEnd.begin(), target_->noEnd.end(), buffer_) != target_->noEnd.end()) return {};
    return {buffer_, false};
}

CellReader::Read CellReader::given(const Number& number, bool unitReckoned) {
    buffer_.clear();
    (target_->times && !unitReckoned ? number * *target_->times : number).appendTo(buffer_);
    return {buffer_, false};
}

CellReader::Read CellReader::day(const RawCell& cell, std::string_view text, std::uint32_t row, ProblemList& problems) {
    if (const auto iso = Date::fromIso(text)) return given(*iso);
    if (cell.form == RawForm::Boolean) return refuse("csv.date-form", text, row, problems);
    if (isOwnForm()) return refuse(dateCell(text).fault, text, row, problems);
    const DateCell read = dateCellOf(text, target_->century);
    if (!read.fault.empty()) return refuse(read.fault, text, row, problems);
    std::optional<Date> date = read.in(DateForm::Plain);
    const bool noCentury = read.twoDigits && !target_->century;
    if (!date && dates_ != DateForm::Plain) {
        date = read.in(dates_);
        // Another way to write a day than the column's, or a day that this way does not have.
        if (!date) {
            const bool serial = (read.forms() & ~kSerials) == 0;
            return refuse(serial ? "csv.date-form" : "csv.date-impossible", text, row, problems);
        }
    } else if (!date) {
        if (isNoDate(read)) return refuse("csv.date-form", text, row, problems);
        date = onlyDay(read);
    }
    if (!date || noCentury) return {{}, true};  // the column's question tells of it
    if (read.timeDropped && ++timesDropped_ == 1) firstTime_ = {std::string(text), row, 0};
    return given(*date);
}

CellReader::Read CellReader::number(const RawCell& cell, std::string_view text, std::uint32_t row,
                                    ProblemList& problems) {
    if (cell.form != RawForm::Text) {
        const auto plain = cell.form == RawForm::Number ? plainNumber(text) : std::nullopt;
        return plain ? given(*plain, false) : refuse("csv.number-form", text, row, problems);
    }
    if (isOwnForm()) {
        const auto own = numberCell(text);
        return own.value ? given(*own.value, false) : refuse(own.fault, text, row, problems);
    }
    const NumberCell read = numberCellOf(text, target_->units);
    if (!read.fault.empty()) return refuse(read.fault, text, row, problems);
    if (numbers_ == NumberForm::Point) {
        if (!read.point) return refuse("csv.number-decimal-comma", text, row, problems);
        return given(*read.point, read.hasUnit);
    }
    if (numbers_ == NumberForm::Comma) {
        if (!read.comma) return refuse("map.number-decimal-point", text, row, problems);
        return given(*read.comma, read.hasUnit);
    }
    if (read.ambiguous()) return {{}, true};  // the column's question tells of it
    return given(read.point ? *read.point : *read.comma, read.hasUnit);
}

void CellReader::finish(ProblemList& problems) {
    if (timesDropped_ > 0)
        problems.add("map.time-dropped", Severity::Notice, firstTime_.row, column(),
                     {*header_, ProblemList::shown(firstTime_.text), std::to_string(timesDropped_)});
}

}  // namespace clearline
