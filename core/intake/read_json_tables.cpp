// nlohmann's parser does the syntax and calls us for each token; where we stand in the bytes is
// known from the iterator that feeds it.
#include "core/intake/read_json_tables.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/intake/csv_header.h"
#include "core/tables/json_feed.h"
#include "core/tables/text_place.h"

namespace clearline {

namespace {

constexpr std::size_t kDeepest = 64;
constexpr std::size_t kMostKeys = 1000;  // distinct ones that are not ours, in one table

// A table as it is being read: what its keys are, as far as they have come up.
struct OpenTable {
    std::string_view name;
    TableRows& rows;
    std::map<std::string, ColumnUse, std::less<>> uses{};
    std::size_t others = 0;
    bool seen = false;
};

class JsonReader {
public:
    JsonReader(std::string_view bytes, ProblemList& problems, Progress& progress, std::span<const JsonTable> tables)
        : bytes_(bytes), problems_(problems), progress_(progress) {
        for (const JsonTable& table : tables) tables_.push_back({table.name, table.rows});
    }

    void read() {
        const char* start = bytes_.data();
        const bool whole = nlohmann::json::sax_parse(JsonFeed(start, &taken_), JsonFeed(start + bytes_.size(), &taken_), this);
        if (!whole || problems_.fatal()) return;
        if (!formatSeen_) return stop("json.format-missing", {});
        if (!tables_[0].seen) return stop("json.records-missing", {});
        for (OpenTable& table : tables_) table.rows.finish();
    }

    // What the parser calls; false ends the reading.
    bool null() { return value({}, true); }
    bool boolean(bool truth) { return value(truth ? "true" : "false", false); }
    bool number_integer(std::int64_t number) { return value(std::to_string(number), false); }
    bool number_unsigned(std::uint64_t number) { return value(std::to_string(number), false); }
    bool number_float(double, const std::string& raw) {
        // The parser writes the locale's decimal mark into its copy.
        std::string text = raw;
        for (char& c : text)
            if ((c < '0' || c > '9') && std::string_view("+-eE").find(c) == std::string_view::npos) c = '.';
        return value(std::move(text), false);
    }
    bool string(std::string& text) { return value(std::move(text), false, true); }
    bool binary(std::vector<std::uint8_t>&) { return false; }

    bool start_object(std::size_t) {
        if (!opened()) return false;
        if (skipFrom_ != 0 || depth_ == 1) return true;
        if (depth_ == 3 && table_ != nullptr) {
            ++row_;
            elementStart_ = taken_ - 1;
            cells_.clear();
            keys_.clear();
            usable_ = true;
            return true;
        }
        return misplaced();
    }
    bool end_object() {
        if (closed() && depth_ == 2) return element();
        return true;
    }
    bool start_array(std::size_t) {
        if (!opened()) return false;
        if (skipFrom_ != 0 || (depth_ == 2 && table_ != nullptr)) return true;
        return misplaced();
    }
    bool end_array() {
        closed();
        return true;
    }

    bool key(std::string& name) {
        if (skipFrom_ != 0) return true;
        if (depth_ == 1) return topKey(name);
        const bool fresh = keys_.insert(name).second;
        cells_.push_back({std::move(name), {}, false});
        if (!fresh && usable_)
            problems_.add("json.duplicate-key", Severity::Error, row_, column(),
                          {ProblemList::shown(cells_.back().key)});
        usable_ = usable_ && fresh;
        return true;
    }

    bool parse_error(std::size_t position, const std::string& word, const nlohmann::json::exception&) {
        const std::size_t at = jsonFaultAt(bytes_, position, word);
        const TextPlace place = textPlace(bytes_, at);
        problems_.add("json.syntax", Severity::Fatal, place.line, place.character, {std::to_string(at)});
        return false;
    }

private:
    struct Cell {
        std::string key, text;
        bool refused = false;
    };

    void stop(std::string_view code, std::vector<std::string> args) {
        problems_.add(code, Severity::Fatal, 0, 0, std::move(args));
    }
    [[nodiscard]] std::uint32_t column() const { return static_cast<std::uint32_t>(cells_.size()); }

    bool opened() {
        if (++depth_ <= kDeepest) return true;
        stop("json.too-deep", {std::to_string(kDeepest)});
        return false;
    }
    // True if what closed was of the case and not of something skipped.
    bool closed() {
        const bool skipped = skipFrom_ != 0;
        if (skipFrom_ == depth_) skipFrom_ = 0;
        --depth_;
        return !skipped;
    }

    // An object or array where it does not belong; it has just been opened.
    bool misplaced() {
        if (depth_ == 1) {
            stop("json.not-a-case", {});
            return false;
        }
        if (depth_ == 2 && topUnknown_) {
            skipFrom_ = depth_;
            return true;
        }
        if (depth_ == 2) {
            stop("json.not-a-list", {topName_});
            return false;
        }
        skipFrom_ = depth_;
        if (depth_ == 3)
            problems_.add("json.not-a-row", Severity::Error, ++row_, 0, {topName_});
        else
            refuseValue();
        return true;
    }
    void refuseValue() {
        Cell& cell = cells_.back();
        cell.refused = true;
        problems_.add("json.value-form", Severity::Error, row_, column(), {ProblemList::shown(cell.key)});
    }

    bool value(std::string text, bool isNull, bool isText = false) {
        if (skipFrom_ != 0) return true;
        if (depth_ == 0) {
            stop("json.not-a-case", {});
            return false;
        }
        if (depth_ == 1) return topValue(text, isNull, isText);
        if (depth_ == 2) {
            problems_.add("json.not-a-row", Severity::Error, ++row_, 0, {topName_});
            return true;
        }
        if (!isNull) cells_.back().text = std::move(text);
        return true;
    }

    bool topKey(const std::string& name) {
        topName_ = name;
        topUnknown_ = false;
        row_ = 0;
        const auto table =
            std::find_if(tables_.begin(), tables_.end(), [&](const OpenTable& t) { return t.name == name; });
        table_ = table == tables_.end() ? nullptr : &*table;
        bool twice = false;
        if (table_ != nullptr) {
            twice = table_->seen;
            table_->seen = true;
        } else if (name == "format") {
            twice = formatSeen_;
            formatSeen_ = true;
        } else {
            topUnknown_ = true;
            problems_.add("json.unknown-key", Severity::Warning, 0, 0, {ProblemList::shown(name)});
        }
        if (twice) problems_.add("json.duplicate-key", Severity::Fatal, 0, 0, {name});
        return !twice;
    }
    bool topValue(const std::string& text, bool isNull, bool isText) {
        if (topUnknown_) return true;
        if (table_ != nullptr) {
            if (!isNull) stop("json.not-a-list", {topName_});
            return isNull;
        }
        if (text == "1" && !isText) return true;
        stop("json.format-unknown", {ProblemList::shown(text)});
        return false;
    }

    // An element has closed: its cells go to the table.
    bool element() {
        if (!progress_.at(taken_)) {
            stop("read.cancelled", {});
            return false;
        }
        if (!usable_) return true;
        TableRows& rows = table_->rows;
        std::vector<const ColumnUse*> uses;
        for (std::uint32_t column = 1; const Cell& cell : cells_) uses.push_back(&useOf(cell.key, column++));
        rows.begin({row_, elementStart_, static_cast<std::uint32_t>(taken_ - elementStart_)});
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            const ColumnUse& use = *uses[i];
            Cell& cell = cells_[i];
            const auto column = static_cast<std::uint32_t>(i + 1);
            if (cell.text.find('\0') != std::string::npos) {
                cell.refused = true;
                problems_.add("csv.nul-byte", Severity::Error, row_, column,
                              {std::to_string(elementStart_), cell.key, "0x00"});
            }
            if (cell.refused)
                rows.fault(use.as == ColumnUse::As::Known ? std::optional(use.index) : std::nullopt);
            else if (use.as == ColumnUse::As::Known)
                rows.cell(use.index, cell.text, column);
            else if (use.as == ColumnUse::As::Fact)
                rows.fact(use.index, cell.text);
        }
        rows.end();
        return true;
    }
    const ColumnUse& useOf(const std::string& key, std::uint32_t column) {
        static const ColumnUse nothing;
        const auto there = table_->uses.find(key);
        if (there != table_->uses.end()) return there->second;
        const bool ours = judgeColumnName(key, table_->rows.columns()).is == ColumnName::Is::Known;
        if (!ours && table_->others == kMostKeys) {
            problems_.add("json.too-many-keys", Severity::Error, row_, column,
                          {ProblemList::shown(key), std::to_string(kMostKeys)});
            return nothing;
        }
        if (!ours) ++table_->others;
        return table_->uses.emplace(key, columnUse(key, row_, column, table_->rows, problems_)).first->second;
    }

    std::string_view bytes_;
    ProblemList& problems_;
    Progress& progress_;
    std::vector<OpenTable> tables_;
    std::size_t taken_ = 0, depth_ = 0, skipFrom_ = 0, elementStart_ = 0;
    OpenTable* table_ = nullptr;
    std::string topName_;
    bool topUnknown_ = false, formatSeen_ = false;
    bool usable_ = true;  // the element: no key came twice
    std::uint32_t row_ = 0;
    std::vector<Cell> cells_;
    std::set<std::string, std::less<>> keys_;
};

}  // namespace

void readJsonTables(std::string_view bytes, std::span<const JsonTable> tables, ProblemList& problems,
                    Progress& progress) {
    JsonReader(bytes, problems, progress, tables).read();
}

}  // namespace clearline
