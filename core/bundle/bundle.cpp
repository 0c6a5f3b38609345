#include "core/bundle/bundle.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "core/base/content_json.h"
#include "core/seal/hasher.h"

namespace clearline {

namespace {

std::optional<std::uint64_t> numberIn(std::string_view text) {
    std::uint64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

ContentJson counts(const std::map<std::string, std::uint64_t>& fields) {
    ContentJson list = ContentJson::array();
    for (const auto& [of, count] : fields) list.push_back({{"fields", count}, {"of", of}});
    return list;
}

}  // namespace

HashTree Bundle::tree() const {
    std::vector<Hash> leaves;
    leaves.reserve(rows.size());
    for (const BundleRow& row : rows) leaves.push_back(row.leaf());
    return HashTree(std::move(leaves));
}

std::vector<const BundleRow*> Bundle::of(std::string_view table) const {
    std::vector<const BundleRow*> found;
    for (const BundleRow& row : rows)
        if (row.table == table) found.push_back(&row);
    return found;
}

std::vector<std::size_t> Bundle::placesOf(std::string_view table) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].table == table) found.push_back(i);
    return found;
}

const BundleRow* Bundle::about() const {
    return rows.empty() || rows.front().table != kBundleTable ? nullptr : &rows.front();
}

const BundlePart* Bundle::part(std::string_view name) const {
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const BundlePart& p) { return p.name == name; });
    return found == parts.end() ? nullptr : &*found;
}

std::string Bundle::rowsText() const {
    std::string text;
    for (const BundleRow& row : rows) text += row.json() + "\n";
    return text;
}

std::map<std::string, std::uint64_t> Bundle::hiddenFields(bool masked) const {
    std::map<std::string, std::uint64_t> fields;
    for (const BundleRow& row : rows) {
        std::set<std::string_view> standIns;  // what stands beside a hidden field, by its name
        for (const BundleField& field : row.fields)
            if (field.text && !field.text->empty() && field.name.starts_with(kMaskedPrefix))
                standIns.insert(std::string_view(field.name).substr(kMaskedPrefix.size()));
        for (const BundleField& field : row.fields)
            if (!field.text && standIns.contains(field.name) == masked) ++fields[row.table + "." + field.name];
    }
    return fields;
}

std::uint64_t Bundle::closedRows() const {
    return static_cast<std::uint64_t>(
        std::count_if(rows.begin(), rows.end(), [](const BundleRow& row) { return row.closed.has_value(); }));
}

bool Bundle::withhold(std::string_view name) {
    const auto part = std::find_if(parts.begin(), parts.end(), [&](const BundlePart& p) { return p.name == name; });
    if (part == parts.end()) return false;
    part->bytes.reset();
    part->committed = part->committed || !isPublic(*part);
    for (BundleRow& row : rows)
        if (part->committed && row.table == kPartsTable && row.text("name") == name)
            for (BundleField& field : row.fields)
                if (field.name == "sha256") field.hide();
    return true;
}

std::string manifestText(const Bundle& bundle, const HashTree& tree) {
    bool any = false;
    ContentJson about, parts = ContentJson::array(), withheld = ContentJson::array();
    if (const BundleRow* row = bundle.about())
        for (const BundleField& field : row->fields)
            if (field.text) {
                about[field.name] = *field.text;
                any = true;
            }
    for (const BundlePart& part : bundle.parts) {
        ContentJson told{
            {"about", part.about}, {"name", part.name}, {"size", part.size}, {"type", part.type}, {"what", part.what}};
        if (part.masked) told["masked"] = "yes";
        if (!part.committed) told["sha256"] = part.sha256.hex();
        parts.push_back(std::move(told));
        if (!part.bytes) withheld.push_back(part.name);
    }
    const std::string rows = bundle.rowsText();
    ContentJson manifest{
        {"clearline-bundle", std::uint64_t{1}},
        {"leaves", tree.size()},
        {"masked", counts(bundle.hiddenFields(true))},
        {"parts", parts},
        {"root", tree.root().hex()},
        {"rows", ContentJson{{"name", kRowsName}, {"sha256", hashOf(rows).hex()}, {"size", rows.size()}}},
        {"withheld",
         ContentJson{
             {"fields", counts(bundle.hiddenFields(false))}, {"parts", withheld}, {"rows", bundle.closedRows()}}}};
    if (any) manifest["bundle"] = std::move(about);
    return manifest.dump() + "\n";
}

BundleRow partRow(const BundlePart& part) {
    BundleRow row{std::string(kPartsTable), {}};
    row.fields.push_back(BundleField::shown("name", part.name));
    row.fields.push_back(BundleField::shown("what", part.what));
    row.fields.push_back(BundleField::shown("type", part.type));
    row.fields.push_back(BundleField::shown("size", std::to_string(part.size)));
    row.fields.push_back(BundleField::shown("sha256", part.sha256.hex()));
    if (!part.about.empty()) row.fields.push_back(BundleField::shown("about", part.about));
    if (part.masked) row.fields.push_back(BundleField::shown("masked", "yes"));
    return row;
}

std::optional<BundlePart> partIn(const BundleRow& row) {
    const auto size = numberIn(row.text("size"));
    const bool committed = row.hides("sha256");
    const auto sha256 = committed ? Hash{} : Hash::fromHex(row.text("sha256"));
    if (row.table != kPartsTable || row.text("name").empty() || !size || !sha256) return std::nullopt;
    return BundlePart{std::string(row.text("name")),
                      std::string(row.text("what")),
                      std::string(row.text("type")),
                      std::string(row.text("about")),
                      *size,
                      *sha256,
                      {},
                      committed,
                      row.text("masked") == "yes"};
}

}  // namespace clearline
