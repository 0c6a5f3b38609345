#include "core/bundle/hide_fields.h"

#include <algorithm>
#include <array>

#include "core/bundle/line_proof.h"

namespace clearline {

namespace {

Problem fatal(std::string code, const std::string& file, std::vector<std::string> args) {
    return {std::move(code), Severity::Fatal, {file, 0, 0}, std::move(args)};
}

std::optional<Problem> hideField(Bundle& bundle, const std::string& file, const std::string& named) {
    const std::size_t dot = named.find('.');
    const std::string table = named.substr(0, dot), name = dot == std::string::npos ? "" : named.substr(dot + 1);
    if (table == kPartsTable) return fatal("bundle.needed", file, {named});
    bool any = false;
    for (BundleRow& row : bundle.rows)
        for (BundleField& field : row.fields) {
            if (row.table != table || (field.name != name && field.name != maskedName(name))) continue;
            field.hide();
            any = true;
        }
    if (!any) return fatal("bundle.no-field", file, {named});
    return std::nullopt;
}

// What tells of the parts and of the whole stays, and what the lines rest on.
std::optional<Problem> closeOthers(Bundle& bundle, const std::string& file, const std::set<std::uint64_t>& lines) {
    std::set<std::uint64_t> stay;
    for (const std::uint64_t line : lines) {
        const auto proof = proveLine(bundle, file, line, {});
        if (!proof) return proof.problems().front();
        for (const LineProof::Row& row : proof->rows) stay.insert(row.index);
    }
    for (std::size_t i = 0; i < bundle.rows.size(); ++i) {
        BundleRow& row = bundle.rows[i];
        if (stay.contains(i) || row.closed || row.table == kPartsTable || row.table == kBundleTable) continue;
        row = BundleRow{{}, {}, row.leaf()};
    }
    return std::nullopt;
}

bool anyHidden(const BundleRow& row, const auto& counts) {
    return std::any_of(row.fields.begin(), row.fields.end(),
                       [&](const BundleField& field) { return !field.text && counts(field.name); });
}

// Fields of a line that the text of a result has (resources/formats.md).
bool inResult(std::string_view field) {
    constexpr std::array<std::string_view, 10> kIn{"date",           "kind",   "record", "version", "rule",
                                                   "characteristic", "before", "delta",  "after",   "incomplete"};
    return std::find(kIn.begin(), kIn.end(), field) != kIn.end();
}

// What a hash is made from could be guessed, once part of it is hidden: it is hidden too.
void hideHashes(Bundle& bundle) {
    bool results = bundle.closedRows() > 0, files = results;
    for (const BundleRow& row : bundle.rows) {
        if (row.table == kLinesTable)
            results = results || anyHidden(row, inResult);
        else if (row.table == kLedgersTable)
            results = results || row.hides("score") || row.hides("incomplete");
        else if (row.table != kPartsTable && row.table != kBundleTable)
            files =
                files || anyHidden(row, [](std::string_view name) { return name.find(':') == std::string_view::npos; });
    }
    for (BundleRow& row : bundle.rows)
        for (BundleField& field : row.fields)
            if ((results && row.table == kLedgersTable && field.name == kResultHash) ||
                (files && row.table == kRecordsTable && field.name == kFileHash))
                field.hide();
}

}  // namespace

Result<Bundle> hideFields(Bundle bundle, const std::string& file, const BundleHiding& hiding) {
    if (!hiding.lines.empty())
        if (auto wrong = closeOthers(bundle, file, hiding.lines)) return *std::move(wrong);
    for (const std::string& field : hiding.fields)
        if (auto wrong = hideField(bundle, file, field)) return *std::move(wrong);
    for (const std::string& part : hiding.parts)
        if (!bundle.withhold(part)) return fatal("bundle.no-part", file, {part});
    hideHashes(bundle);
    return bundle;
}

Problems partsThatName(const Bundle& bundle, const std::set<std::string>& hashes, bool cells) {
    Problems told;
    for (const BundlePart& part : bundle.parts) {
        if (!part.bytes || isPublic(part) || part.what == "evidence") continue;
        const bool names = std::any_of(hashes.begin(), hashes.end(), [&](const std::string& hash) {
            return part.bytes->find(hash) != std::string::npos;
        });
        if (names || (cells && part.what == "correction"))
            told.push_back({"bundle.part-hashes", Severity::Warning, {part.name, 0, 0}, {part.name}});
    }
    return told;
}

Problems partsLeftWhole(const Bundle& bundle) {
    Problems told;
    for (const BundlePart& part : bundle.parts)
        if (part.bytes && !isPublic(part) && bundle.closedRows() > 0)
            told.push_back({"bundle.part-whole", Severity::Warning, {part.name, 0, 0}, {part.name}});
    return told;
}

Problems hashesLeft(const Bundle& whole, const Bundle& less) {
    std::set<std::string> hashes;
    bool cells = false;
    for (std::size_t i = 0; i < whole.rows.size(); ++i)
        for (const BundleField& field : whole.rows[i].fields) {
            const BundleField* left = less.rows[i].find(field.name);
            if (!field.text || (left && left->text)) continue;
            if (field.name.ends_with("sha256") && field.name != "rulebook-sha256") hashes.insert(*field.text);
            cells = cells || (whole.rows[i].table == kRecordsTable && field.name.find(':') == std::string::npos);
        }
    return partsThatName(less, hashes, cells);
}

}  // namespace clearline
