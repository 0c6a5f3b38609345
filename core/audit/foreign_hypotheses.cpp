// Records of other subjects of the case that may have been counted here: those of look-alike names, those whose
// document number differs in one place, then the nearest in the file.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/audit/folded.h"
#include "core/audit/hypothesis_makers.h"
#include "core/ledger/ledger_parts.h"

namespace clearline {

namespace {

constexpr std::size_t kMostForeign = 400;

std::vector<std::string_view> characters(std::string_view text) {
    std::vector<std::string_view> all;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
        all.push_back(text.substr(at, end - at));
        at = end;
    }
    return all;
}

// Every way of leaving one character open.
std::vector<std::string> withOneOpen(std::string_view text) {
    const auto parts = characters(text);
    std::vector<std::string> all;
    for (std::size_t open = 0; open < parts.size(); ++open) {
        std::string way;
        for (std::size_t i = 0; i < parts.size(); ++i) way += i == open ? std::string_view("\x01") : parts[i];
        all.push_back(std::move(way));
    }
    return all;
}

bool lookAlike(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return false;
    if (a == b) return true;
    const auto x = characters(a), y = characters(b);
    if (x.size() != y.size() || x.size() < 2) return false;
    std::size_t differing = 0;
    for (std::size_t i = 0; i < x.size(); ++i) differing += x[i] != y[i];
    return differing == 1;
}

struct Likely {
    RecordIndex record;
    bool name, document;
    std::uint32_t apart;  // places in the book from the nearest of the subject's own
};

}  // namespace

void addForeignHypotheses(const HypothesisGround& ground, Hypotheses& into) {
    const RecordBook& book = ground.book();
    const CaseInput& input = ground.ledger.input();
    const Subject& subject = ground.ledger.subject();
    const auto own = book.subjectWithId(subject.id);
    std::unordered_set<RecordIndex> here;  // own, and those booked here
    for (const Contribution& c : ground.ledger.contributions()) here.insert(c.record);
    for (const Silent& silent : ground.ledger.silent()) here.insert(silent.record);

    const std::string name = folded(subject.name);
    std::vector<std::optional<bool>> alike(book.subjectCount());
    std::unordered_set<std::string> open;
    std::vector<RecordIndex> ownPlaces;
    if (own)
        for (const RecordIndex r : book.recordsOf(*own)) {
            ownPlaces.push_back(r);
            for (std::string& way : withOneOpen(Record(book, r).document())) open.insert(std::move(way));
        }
    const auto& prepared = *LedgerParts::schedule(ground.ledger).prepared;
    std::vector<Likely> likely;
    for (RecordIndex r = 0; r < book.size(); ++r) {
        if ((own && book.subject(r) == *own) || here.contains(r) || prepared.rulesNaming(book.kind(r)).empty())
            continue;
        const auto received = book.date(r, Field::ReceivedOn);
        if (received && *received > ground.days.back()) continue;
        auto& looks = alike[book.subject(r)];
        if (!looks) looks = lookAlike(folded(input.subject(book.subjectId(book.subject(r))).name), name);
        bool document = false;
        const Record record(book, r);
        if (!record.document().empty() && !open.empty())
            for (const std::string& way : withOneOpen(record.document())) document = document || open.contains(way);
        const auto next = std::lower_bound(ownPlaces.begin(), ownPlaces.end(), r);
        std::uint32_t apart = UINT32_MAX;
        if (next != ownPlaces.end()) apart = *next - r;
        if (next != ownPlaces.begin()) apart = std::min(apart, r - *(next - 1));
        likely.push_back({r, *looks, document, apart});
    }
    std::stable_sort(likely.begin(), likely.end(), [](const Likely& a, const Likely& b) {
        const auto rank = [](const Likely& l) { return (l.name ? 0 : 2) + (l.document ? 0 : 1); };
        return std::pair(rank(a), a.apart) < std::pair(rank(b), b.apart);
    });
    if (likely.size() > kMostForeign) {
        into.notTried[static_cast<std::size_t>(NotTried::ForeignRecords)] += likely.size() - kMostForeign;
        likely.resize(kMostForeign);
    }
    for (const Likely& found : likely) {
        const Record record(book, found.record);
        Hypothesis& made = into.all.emplace_back();
        made.cause = Cause::Foreign;
        made.record = found.record;
        made.says = Hypothesis::WhetherItCounts;
        const std::string id = idOfCopy(record, record.subject());
        made.edits.emplace_back(addedLike(record, id, subject.id, true));
        if (found.name) made.supports.push_back(Support::SameName);
        if (found.document) made.supports.push_back(Support::NextDocument);
    }
}

}  // namespace clearline
