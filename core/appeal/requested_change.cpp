#include "core/appeal/requested_change.h"

#include <algorithm>
#include <array>

#include "core/record/counted_days.h"
#include "core/record/record.h"
#include "core/scenario/record_cells.h"
#include "core/scenario/record_finder.h"

namespace clearline {

namespace {

constexpr std::array<std::string_view, kChangeWishes> kTexts{"correct", "strike", "delist", "stop-publicity",
                                                             "stop-use"};
constexpr std::string_view kPublicityUntil = "publicity_until";  // the last day, a fact column

std::string part(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '/')
            escaped += "%2F";
        else if (c == '%')
            escaped += "%25";
        else
            escaped += c;
    }
    return escaped;
}

bool hasColumn(const RecordBook& book, std::string_view field) {
    return fieldNamed(field).has_value() || book.factNamed(field).has_value();
}

// What makes the edits of a list of changes over one input.
class EditsOf {
public:
    EditsOf(const std::vector<RequestedChange>& changes, const CaseInput& input)
        : book_(*input.records), finder_(book_, idsOf(changes)) {}

    void add(const RequestedChange& change) {
        const auto& versions = finder_.versionsOf(change.record);
        if (versions.empty()) return fail("appeal.no-such-record", change, {});
        switch (change.wish) {
            case ChangeWish::Correct: return correct(change, versions);
            case ChangeWish::Strike: edits_.emplace_back(RecordExcluded{change.record}); return;
            case ChangeWish::Delist:
            case ChangeWish::StopPublicity:
            case ChangeWish::StopUse: break;
        }
        if (!change.on) return fail("appeal.no-day", change, {});
        for (const RecordIndex version : versions) {
            if (change.wish == ChangeWish::Delist) {
                amend(version, kListedUntil, *change.on);
                continue;
            }
            stopPublicity(version, *change.on);
            if (change.wish == ChangeWish::StopUse) amend(version, kUsedUntil, *change.on);
        }
    }
    void failTwice(const RequestedChange& change) {
        if (change.wish == ChangeWish::Correct) return fail("appeal.changed-twice", change, {change.field});
        fail("appeal.asked-twice", change, {});
    }

    [[nodiscard]] Result<std::vector<Edit>> take() {
        if (!problems_.empty()) return std::move(problems_);
        return std::move(edits_);
    }

private:
    static std::vector<std::string_view> idsOf(const std::vector<RequestedChange>& changes) {
        std::vector<std::string_view> ids;
        for (const RequestedChange& change : changes) ids.push_back(change.record);
        return ids;
    }

    void fail(const char* code, const RequestedChange& change, std::vector<std::string> args) {
        const auto& versions = finder_.versionsOf(change.record);
        args.insert(args.begin(), change.record);
        problems_.push_back(
            {code, Severity::Error, versions.empty() ? Place{} : book_.place(versions.front()), std::move(args)});
    }

    void correct(const RequestedChange& change, const std::vector<RecordIndex>& versions) {
        const auto found = std::find_if(versions.begin(), versions.end(),
                                        [&](RecordIndex r) { return book_.version(r) == change.version; });
        if (found == versions.end()) return fail("appeal.no-such-version", change, {std::to_string(change.version)});
        if (!hasColumn(book_, change.field)) return fail("appeal.no-such-field", change, {change.field});
        // They say which record it is, not what happened; with others it would be another record.
        if (change.field == columnName(Field::Id) || change.field == columnName(Field::Version))
            return fail("appeal.key-field", change, {change.field});
        const std::string there = textInFile(Record(book_, *found), change.field);
        if (there != change.from) return fail("appeal.other-value", change, {change.field, change.from, there});
        edits_.emplace_back(RecordAmended{change.record, change.version, change.field, change.to});
    }

    void amend(RecordIndex version, std::string_view column, Date day) {
        const Record record(book_, version);
        edits_.emplace_back(RecordAmended{std::string(record.id()), record.version(), std::string(column), day.iso()});
    }

    // Never longer than it is shown already.
    void stopPublicity(RecordIndex version, Date on) {
        const auto last = on.plusDays(-1);
        const auto column = book_.factNamed(kPublicityUntil);
        const auto shown = column ? Date::fromIso(Record(book_, version).fact(*column)) : std::nullopt;
        if (last && (!shown || *last < *shown)) amend(version, kPublicityUntil, *last);
    }

    const RecordBook& book_;
    RecordFinder finder_;
    std::vector<Edit> edits_;
    Problems problems_;
};

}  // namespace

std::string_view changeWishText(ChangeWish wish) { return kTexts[static_cast<std::size_t>(wish)]; }

std::optional<ChangeWish> changeWishNamed(std::string_view text) {
    const auto found = std::find(kTexts.begin(), kTexts.end(), text);
    if (found == kTexts.end()) return std::nullopt;
    return static_cast<ChangeWish>(found - kTexts.begin());
}

std::string thingOf(const RequestedChange& change) {
    std::string thing = part(change.record);
    switch (change.wish) {
        case ChangeWish::Correct: return thing + "/" + std::to_string(change.version) + "/" + part(change.field);
        case ChangeWish::Strike: break;
        case ChangeWish::Delist: return thing + "/lists";
        case ChangeWish::StopPublicity:
        case ChangeWish::StopUse: return thing + "/publicity";
    }
    return thing;
}

bool sameThing(const RequestedChange& a, const RequestedChange& b) {
    if (a.record != b.record) return false;
    const bool struck = a.wish == ChangeWish::Strike || b.wish == ChangeWish::Strike;
    const auto ends = [](const RequestedChange& change) {
        return change.wish == ChangeWish::StopPublicity || change.wish == ChangeWish::StopUse;
    };
    const auto correctsEnd = [](const RequestedChange& change) {
        return change.wish == ChangeWish::Correct && change.field == kPublicityUntil;
    };
    return struck || thingOf(a) == thingOf(b) || (ends(a) && correctsEnd(b)) || (ends(b) && correctsEnd(a));
}

Result<std::vector<Edit>> editsOf(const std::vector<RequestedChange>& changes, const CaseInput& input) {
    EditsOf edits(changes, input);
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        const bool twice = std::any_of(changes.begin(), change,
                                       [&](const RequestedChange& other) { return sameThing(other, *change); });
        twice ? edits.failTwice(*change) : edits.add(*change);
    }
    return edits.take();
}

Problems unfit(const std::vector<RequestedChange>& changes, const std::shared_ptr<const CaseInput>& input,
               const std::function<bool(std::string_view)>& kindDeclared) {
    auto edits = editsOf(changes, *input);
    if (!edits) return edits.problems();
    // Only what a cell is to become can be none that a file may hold.
    if (std::none_of(changes.begin(), changes.end(), [](const auto& each) { return each.wish == ChangeWish::Correct; }))
        return {};
    const auto changed = applyToInput(Scenario{{}, std::move(edits).value()}, input, kindDeclared);
    return changed ? Problems{} : changed.problems();
}

std::optional<std::string> cellText(const CaseInput& input, std::string_view record, std::uint32_t version,
                                    std::string_view field) {
    const RecordBook& book = *input.records;
    if (!hasColumn(book, field)) return std::nullopt;
    const RecordFinder finder(book, {record});
    for (const RecordIndex r : finder.versionsOf(record))
        if (book.version(r) == version) return textInFile(Record(book, r), field);
    return std::nullopt;
}

}  // namespace clearline
