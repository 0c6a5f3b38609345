#include "ui/import/rulebook_offers.h"

#include <algorithm>
#include <map>

#include "core/rulebook/load.h"

namespace clearline {

namespace {

// How many records there are of each kind about each kind of subject.
using Counts = std::map<std::pair<std::string, SubjectKind>, std::uint64_t>;

Counts countKinds(const std::vector<std::shared_ptr<const CaseInput>>& inputs) {
    Counts counts;
    for (const auto& input : inputs) {
        const RecordBook& book = *input->records;
        for (SubjectIndex s = 0; s < book.subjectCount(); ++s) {
            const SubjectKind kind = input->subject(book.subjectId(s)).kind;
            for (const RecordIndex r : book.recordsOf(s))
                ++counts[{std::string(book.symbols().text(book.kind(r))), kind}];
        }
    }
    return counts;
}

bool concerns(const std::vector<SubjectKind>& appliesTo, SubjectKind kind) {
    return appliesTo.empty() || kind == SubjectKind::NotSaid ||
           std::find(appliesTo.begin(), appliesTo.end(), kind) != appliesTo.end();
}

std::uint64_t recordsWithRule(const Rulebook& rulebook, const Counts& counts) {
    std::uint64_t records = 0;
    for (const auto& [what, count] : counts) {
        if (!concerns(rulebook.appliesTo, what.second)) continue;
        const bool named =
            std::any_of(rulebook.rules.begin(), rulebook.rules.end(), [&kind = what.first](const Rule& rule) {
                return std::find(rule.kinds.begin(), rule.kinds.end(), kind) != rule.kinds.end();
            });
        if (named) records += count;
    }
    return records;
}

}  // namespace

std::vector<RulebookOffer> rulebookOffers(const std::vector<std::shared_ptr<const CaseInput>>& inputs,
                                          const std::vector<std::string>& resourceFolders) {
    const Counts counts = countKinds(inputs);
    std::vector<RulebookOffer> offers;
    for (const std::string& file : rulebookFiles(resourceFolders))
        if (const auto rulebook = loadRulebookFile(file); rulebook.ok())
            offers.push_back({file, (*rulebook)->title, recordsWithRule(**rulebook, counts)});
    std::stable_sort(offers.begin(), offers.end(),
                     [](const RulebookOffer& a, const RulebookOffer& b) { return a.records > b.records; });
    return offers;
}

}  // namespace clearline
