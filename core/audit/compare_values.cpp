#include "core/audit/compare_values.h"

#include <algorithm>
#include <set>

#include "core/audit/compare_pairs.h"
#include "core/audit/compare_trees.h"
#include "core/record/record.h"
#include "core/scenario/record_cells.h"

namespace clearline {

namespace {

using Of = ValueDifference::Of;

std::string textOf(const Value& value) {
    if (const std::string* text = value.as<std::string>()) return *text;
    if (const Period* period = value.as<Period>()) return period->iso();
    return value.text();
}

std::string textOf(const DatedValue& value) { return value.formula ? value.formula->text() : textOf(value.value); }

// A row as one reads it: where it begins to hold is the same in both, mostly; then what it gives.
std::string textOf(const TableRow& row) {
    constexpr std::string_view kBounds[] = {"up-to ", "below ", "is ", "", "", ""};
    const std::string bound =
        row.limit.isNull() ? std::string()
                           : std::string(kBounds[static_cast<std::size_t>(row.bound)]) + textOf(row.limit) + ": ";
    const std::string per = row.per == Number(1) ? std::string() : " per " + row.per.text();
    return bound + textOf(row.gives) + per;
}

template <class Versions>
auto versionFrom(const Versions& versions, const std::optional<Date>& from) {
    return std::find_if(versions.begin(), versions.end(), [&](const auto& v) { return v.when.from == from; });
}

// Every day on which a version of either begins, in order.
template <class Versions>
std::set<std::optional<Date>> beginnings(const Versions& first, const Versions& second) {
    std::set<std::optional<Date>> days;
    for (const Versions* versions : {&first, &second})
        for (const auto& version : *versions) days.insert(version.when.from);
    return days;
}

class RulebookComparing {
public:
    RulebookComparing(const Rulebook& first, const Rulebook& second) : first_(first), second_(second) {}

    std::vector<ValueDifference> run() {
        each(first_.parameters, second_.parameters, [this](const Parameter* a, const Parameter* b) { values(a, b); });
        each(first_.tables, second_.tables, [this](const Table* a, const Table* b) { rows(a, b); });
        each(first_.rules, second_.rules, [this](const Rule* a, const Rule* b) {
            if (a && b && a->off != b->off)
                add(Of::RuleOff, a->id, {}, 0, a->off ? "off" : "on", b->off ? "off" : "on");
        });
        if (first_.identity() != second_.identity())
            for (TreeDifference& difference : differencesOfFiles(first_, second_))
                add(Of::Rulebook, difference.path, {}, 0, std::move(difference.first), std::move(difference.second));
        return std::move(found_);
    }

private:
    // Parts with one id together; one that only one of the two has, alone.
    template <class Parts, class Compare>
    static void each(const Parts& first, const Parts& second, const Compare& compare) {
        const auto named = [](const Parts& parts, const std::string& id) -> typename Parts::const_pointer {
            const auto found = std::find_if(parts.begin(), parts.end(), [&](const auto& p) { return p.id == id; });
            return found == parts.end() ? nullptr : &*found;
        };
        for (const auto& part : first) compare(&part, named(second, part.id));
        for (const auto& part : second)
            if (!named(first, part.id)) compare(nullptr, &part);
    }

    void add(Of of, const std::string& id, std::optional<Date> from, std::size_t row, std::optional<std::string> first,
             std::optional<std::string> second) {
        if (first == second) return;
        ValueDifference difference;
        difference.of = of;
        difference.id = id;
        difference.from = from;
        difference.row = row;
        difference.first = std::move(first);
        difference.second = std::move(second);
        found_.push_back(std::move(difference));
    }

    void values(const Parameter* first, const Parameter* second) {
        const std::vector<DatedValue> none;
        const auto& a = first ? first->values : none;
        const auto& b = second ? second->values : none;
        const std::string& id = (first ? first : second)->id;
        for (const auto& from : beginnings(a, b)) {
            const auto x = versionFrom(a, from), y = versionFrom(b, from);
            add(Of::Parameter, id, from, 0, x == a.end() ? std::nullopt : std::optional(textOf(*x)),
                y == b.end() ? std::nullopt : std::optional(textOf(*y)));
        }
    }

    void rows(const Table* first, const Table* second) {
        const std::vector<DatedTable> none;
        const auto& a = first ? first->values : none;
        const auto& b = second ? second->values : none;
        const std::string& id = (first ? first : second)->id;
        for (const auto& from : beginnings(a, b)) {
            const auto x = versionFrom(a, from), y = versionFrom(b, from);
            const std::size_t ofFirst = x == a.end() ? 0 : x->rows.size(), ofSecond = y == b.end() ? 0 : y->rows.size();
            for (std::size_t row = 0; row < std::max(ofFirst, ofSecond); ++row)
                add(Of::Table, id, from, row + 1, row < ofFirst ? std::optional(textOf(x->rows[row])) : std::nullopt,
                    row < ofSecond ? std::optional(textOf(y->rows[row])) : std::nullopt);
        }
    }

    const Rulebook &first_, &second_;
    std::vector<ValueDifference> found_;
};

class RecordComparing {
public:
    RecordComparing(const RecordBook& first, const RecordBook& second) : first_(first), second_(second) {}

    std::vector<ValueDifference> run(const std::vector<std::string>& subjects) {
        const std::vector<std::uint32_t> pairs = pairRecords(first_, second_);
        std::vector<bool> taken(second_.size());
        for (const std::uint32_t pair : pairs)
            if (pair != kNoPair) taken[pair] = true;
        for (const std::string& subject : subjects) {
            each(first_, subject, [&](RecordIndex r) {
                if (pairs[r] == kNoPair)
                    whole(Record(first_, r), true);
                else
                    cells(Record(first_, r), Record(second_, pairs[r]));
            });
            each(second_, subject, [&](RecordIndex r) {
                if (!taken[r]) whole(Record(second_, r), false);
            });
        }
        std::stable_sort(found_.begin(), found_.end(), [](const ValueDifference& a, const ValueDifference& b) {
            return std::tie(a.id, a.version) < std::tie(b.id, b.version);
        });
        return std::move(found_);
    }

private:
    template <class Look>
    static void each(const RecordBook& book, const std::string& subject, const Look& look) {
        if (const auto index = book.subjectWithId(subject))
            for (const RecordIndex r : book.recordsOf(*index)) look(r);
    }
    ValueDifference& add(Of of, const Record& record) {
        ValueDifference& difference = found_.emplace_back();
        difference.of = of;
        difference.id = record.id();
        difference.version = record.version();
        return difference;
    }
    void whole(const Record& record, bool ofFirst) {
        ValueDifference& difference = add(Of::Record, record);
        (ofFirst ? difference.first : difference.second) = record.kind();
    }
    // The very same row of the same file, and no scenario has touched it.
    [[nodiscard]] bool untouched(const Record& a, const Record& b) const {
        if (first_.isEdited(a.index()) || second_.isEdited(b.index())) return false;
        return &first_.sourceOf(a.index()) == &second_.sourceOf(b.index()) && a.row() == b.row();
    }
    void cells(const Record& a, const Record& b) {
        if (&first_ == &second_ || untouched(a, b)) return;
        for (std::size_t f = 0; f < kFieldCount; ++f) {
            const auto field = static_cast<Field>(f);
            cell(a, b, columnName(field));
        }
        std::set<std::string> facts;
        for (const RecordBook* book : {&first_, &second_})
            for (const FactColumn& fact : book->facts()) facts.insert(fact.name);
        for (const std::string& fact : facts) cell(a, b, fact);
    }
    void cell(const Record& a, const Record& b, std::string_view column) {
        std::string x = textInFile(a, column), y = textInFile(b, column);
        for (const AmendedCell& amended : first_.amendedCells(a.index()))
            if (amended.column == column) x = amended.now;
        for (const AmendedCell& amended : second_.amendedCells(b.index()))
            if (amended.column == column) y = amended.now;
        if (x == y) return;
        ValueDifference& difference = add(Of::Cell, a);
        difference.column = column;
        difference.first = std::move(x);
        difference.second = std::move(y);
    }

    const RecordBook &first_, &second_;
    std::vector<ValueDifference> found_;
};

}  // namespace

std::string_view valueDifferenceText(ValueDifference::Of of) {
    constexpr std::string_view kWords[] = {"parameter", "table", "rule-off", "switch", "rulebook", "record", "cell"};
    return kWords[static_cast<std::size_t>(of)];
}

std::vector<ValueDifference> differencesOf(const Rulebook& first, const Rulebook& second) {
    if (&first == &second) return {};
    return RulebookComparing(first, second).run();
}

std::vector<ValueDifference> differencesOf(const Scenario& first, const Scenario& second) {
    const auto alike = [](const Scenario& in, const Edit& edit) -> const SwitchEdit* {
        for (const Edit& each : in.edits)
            if (sameThing(each, edit)) return std::get_if<SwitchEdit>(&each);
        return nullptr;
    };
    const auto text = [](const SwitchEdit* edit) {
        if (!edit) return std::optional<std::string>();
        return std::optional(edit->of.empty() ? edit->what : edit->what + "=" + edit->of);
    };
    std::vector<ValueDifference> found;
    const auto look = [&](const Edit& edit, const SwitchEdit* before, const SwitchEdit* after) {
        if (before && after && *before == *after) return;
        ValueDifference& difference = found.emplace_back();
        difference.of = Of::Switch;
        difference.id = std::get<SwitchEdit>(edit).what;
        difference.first = text(before);
        difference.second = text(after);
    };
    for (const Edit& edit : first.edits)
        if (const auto* thrown = std::get_if<SwitchEdit>(&edit)) look(edit, thrown, alike(second, edit));
    for (const Edit& edit : second.edits)
        if (const auto* thrown = std::get_if<SwitchEdit>(&edit); thrown && !alike(first, edit))
            look(edit, nullptr, thrown);
    return found;
}

std::vector<ValueDifference> differencesOf(const RecordBook& first, const RecordBook& second,
                                           const std::vector<std::string>& subjects) {
    if (&first == &second) return {};
    return RecordComparing(first, second).run(subjects);
}

}  // namespace clearline
