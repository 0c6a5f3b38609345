#include "core/bundle/self_check.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/bundle/bundle_input.h"
#include "core/bundle/part_names.h"
#include "core/record/masked.h"

namespace clearline {

namespace {

class SelfCheck {
public:
    explicit SelfCheck(const Bundle& bundle) : bundle_(bundle) {}

    std::vector<BundleCheck> run(const std::vector<std::shared_ptr<const Rulebook>>& rulebooks) {
        if (const BundleRow* about = bundle_.about()) {
            const std::string_view records = about->text("records"), identifiers = about->text("identifiers");
            if (!about->hides("records") && records != "all" && records != "chosen")
                differ("bundle.records", records, "");
            if (!about->hides("identifiers")) checkIdentifiers(identifiers);
        }
        checkSubjects();
        checkParts(rulebooks);
        tellUnknown();
        return std::move(checks_);
    }

private:
    void differ(std::string field, std::string_view then, std::string_view now) {
        checks_.push_back({"bundle",
                           CheckState::Differs,
                           {},
                           "field",
                           {std::move(field), std::string(then), now.empty() ? "–" : std::string(now)}});
    }

    // Whether identifiers are masked, as it says.
    void checkIdentifiers(std::string_view said) {
        if (said != "masked" && said != "shown") return differ("bundle.identifiers", said, "");
        for (const BundleRow& row : bundle_.rows) {
            if (row.table == kPartsTable) continue;
            for (const BundleField& field : row.fields) {
                const bool masked = field.name.starts_with(kMaskedPrefix);
                const bool shown = field.text && maskedIn(*field.text) != *field.text;
                if (said == "masked" ? shown : masked)
                    return differ("bundle.identifiers", said, row.table + "." + field.name);
            }
        }
    }

    // Whoever is told of has a ledger, and the other way round.
    void checkSubjects() {
        if (bundle_.closedRows() > 0) return;
        std::set<std::string_view> told, judged;
        for (const BundleRow* row : bundle_.of(kSubjectsTable)) told.insert(shownOf(*row, "id"));
        for (const BundleRow* row : bundle_.of(kLedgersTable)) judged.insert(shownOf(*row, "subject"));
        if (told.contains("") || judged.contains("")) return;  // hidden
        for (const std::string_view id : told)
            if (!judged.contains(id)) return differ("subjects.id", id, "");
        for (const std::string_view id : judged)
            if (!told.contains(id)) return differ("ledgers.subject", id, "");
    }

    // Where a file stands tells what it is; a rulebook says its own id.
    void checkParts(const std::vector<std::shared_ptr<const Rulebook>>& rulebooks) {
        std::size_t next = 0;
        for (const BundlePart& part : bundle_.parts) {
            const bool rulebook = part.what == "rulebook", known = isPublic(part) || isGiven(part.what);
            const std::string folder = isPublic(part) ? "rulebooks/" : partFolder(part.what);
            if (!known || !part.name.starts_with(folder)) differ("parts.what", part.what, part.name);
            if (!rulebook || !part.bytes || next >= rulebooks.size()) continue;
            const std::string& id = rulebooks[next++]->id;
            if (part.about != id) differ("parts.about", part.about, id);
        }
    }
    static bool isGiven(std::string_view what) {
        constexpr std::array<std::string_view, 4> kGiven{"correction", "letter", "objection", "evidence"};
        return std::find(kGiven.begin(), kGiven.end(), what) != kGiven.end();
    }

    // Rows of a table that this version does not know are shown, and nobody looks at what they say.
    void tellUnknown() {
        constexpr std::array<std::string_view, 9> kTables{kBundleTable,    kPartsTable,    kSubjectsTable,
                                                          kRelationsTable, kReadingsTable, kStatementTable,
                                                          kRecordsTable,   kLedgersTable,  kLinesTable};
        for (std::size_t i = 0; i < bundle_.rows.size(); ++i) {
            const BundleRow& row = bundle_.rows[i];
            if (row.closed) continue;
            const bool known = std::find(kTables.begin(), kTables.end(), row.table) != kTables.end();
            if (known && (row.table != kBundleTable || i == 0)) continue;
            checks_.push_back({"bundle", CheckState::NotChecked, {}, "unknown-fields", {row.table}});
            return;
        }
    }

    const Bundle& bundle_;
    std::vector<BundleCheck> checks_;
};

}  // namespace

std::vector<BundleCheck> checkSelf(const Bundle& bundle,
                                   const std::vector<std::shared_ptr<const Rulebook>>& rulebooks) {
    return SelfCheck(bundle).run(rulebooks);
}

const std::vector<std::string_view>& makersOwnFields() {
    static const std::vector<std::string_view> kFields{
        "bundle.engine", "bundle.case-entries", "bundle.case-root", "parts.name",    "parts.type", "parts.about",
        kSubjectsTable,  kRelationsTable,       kReadingsTable,     kStatementTable, kRecordsTable};
    return kFields;
}

}  // namespace clearline
