// DiagnosisItems: what each record would bring if it stood alone, and what it would bring as a repeat: what records of
// one part do to each other (items of an act, repeats, yearly caps) is then a matter of these alone. Where it sits:
// read from small trials, folded by a PartFold. Private to audit/. Promises: nothing is told of a rulebook or a record
// that needs more than this to be known; then the caller evaluates as ever.
#pragma once

#include <map>

#include "core/audit/diagnosis_trials.h"

namespace clearline {

// A record's contribution, before any other record has its say. Points in millionths.
struct DiagnosisItem {
    struct Worth {
        std::int32_t end = 0;
        std::int64_t points = 0;
        bool out = false;  // it would not count at all
    };
    std::uint32_t id = 0;  // place of the record's id among all, in their order
    std::uint32_t version = 1;
    std::uint16_t rule = 0;
    std::int32_t start = 0;
    Worth plain, again;         // as it is; where it is a repeat
    std::int64_t most = 0;      // of its yearly cap
    std::int32_t year = 0;      // whose room it takes
    std::int32_t ofClass = -1;  // of repeats
    std::int32_t act = -1;      // of gains or losses
    std::int32_t cap = -1;      // yearly
    std::size_t characteristic = 0;

    // The order in which records have their say.
    [[nodiscard]] auto key() const { return std::tuple(start, rule, id, version); }
};

// The versions of one record, or none of the case, as edits have them.
struct DiagnosisUnit {
    std::vector<RecordIndex> versions;
    std::vector<const Edit*> edits;
};

class DiagnosisItems {
public:
    // `ids`: of all records, with their places.
    DiagnosisItems(const Ledger& ledger, std::shared_ptr<const Rulebook> rulebook,
                   const std::map<std::string, std::uint32_t, std::less<>>& ids);

    // Whether a rulebook's records can be told so at all.
    [[nodiscard]] static bool suits(const Rulebook& rulebook);
    // The items of each unit, as of and known on the clock; nothing if one of them cannot be told.
    [[nodiscard]] std::optional<std::vector<std::vector<DiagnosisItem>>> read(std::span<const DiagnosisUnit> units,
                                                                              Clock clock);
    // Whether every item read last counted only once it was known.
    [[nodiscard]] bool knownWhenCounted() const { return knownWhenCounted_; }
    // Ledgers made.
    [[nodiscard]] std::uint64_t made() const { return made_; }

private:
    [[nodiscard]] bool readSome(std::span<const DiagnosisUnit> units, Clock clock,
                                std::vector<std::vector<DiagnosisItem>>& into);
    [[nodiscard]] bool itemsOf(const Ledger& alone, const DiagnosisTrials& trials, std::vector<DiagnosisItem>& into);
    [[nodiscard]] bool asRepeats(const Ledger& covered, const DiagnosisTrials& trials,
                                 std::vector<DiagnosisItem>& items) const;
    [[nodiscard]] std::optional<std::int64_t> mostOf(const Rule& rule, const DiagnosisTrials& trials,
                                                     RecordIndex record, Clock clock) const;
    [[nodiscard]] bool oneRuleOnly(std::string_view kind);
    [[nodiscard]] static std::int32_t numbered(std::map<std::string, std::int32_t>& known, const std::string& name);

    const Ledger& ledger_;
    std::shared_ptr<const Rulebook> rulebook_;
    const std::map<std::string, std::uint32_t, std::less<>>& ids_;
    std::map<std::string, std::int32_t> classes_, acts_;
    std::map<std::string, bool> oneRule_;  // by kind
    bool knownWhenCounted_ = true;
    std::uint64_t made_ = 0;
};

}  // namespace clearline
