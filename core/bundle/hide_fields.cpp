#include "core/bundle/hide_fields.h"

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

}  // namespace

Result<Bundle> hideFields(Bundle bundle, const std::string& file, const BundleHiding& hiding) {
    if (!hiding.lines.empty())
        if (auto wrong = closeOthers(bundle, file, hiding.lines)) return *std::move(wrong);
    for (const std::string& field : hiding.fields)
        if (auto wrong = hideField(bundle, file, field)) return *std::move(wrong);
    for (const std::string& part : hiding.parts)
        if (!bundle.withhold(part)) return fatal("bundle.no-part", file, {part});
    return bundle;
}

}  // namespace clearline
