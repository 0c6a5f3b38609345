#include "core/bundle/bundle_row.h"

#include <set>

#include "core/base/content_json.h"
#include "core/seal/hash_tree.h"

namespace clearline {

namespace {

// Its length before it, so that no two lists of texts give the same bytes.
void putText(std::string& into, std::string_view text) {
    for (int shift = 24; shift >= 0; shift -= 8) into += static_cast<char>(text.size() >> shift & 0xFF);
    into += text;
}

std::string hex(const Salt& salt) {
    Hash hash;
    hash.bytes = salt.bytes;
    return hash.hex();
}

Hash hashIn(const ContentJson& json) {
    const auto hash = Hash::fromHex(json.text());
    if (!hash) throw ContentJson::Unreadable{json.text()};
    return *hash;
}

BundleField fieldIn(const ContentJson& json) {
    BundleField field;
    field.name = json.at("name").text();
    if (json.find("text")) {
        field.text = json.at("text").text();
        field.salt.bytes = hashIn(json.at("salt")).bytes;
    } else {
        field.commitment = hashIn(json.at("commitment"));
    }
    return field;
}

}  // namespace

BundleField BundleField::shown(std::string name, std::string text) {
    BundleField field{std::move(name), std::move(text), {}, {}};
    fillRandom(field.salt.bytes);
    return field;
}

void BundleField::hide() {
    if (!text) return;
    commitment = committed();
    text.reset();
    salt = {};
}

const BundleField* BundleRow::find(std::string_view name) const {
    for (const BundleField& field : fields)
        if (field.name == name) return &field;
    return nullptr;
}

std::string_view BundleRow::text(std::string_view name) const {
    const BundleField* field = find(name);
    return field && field->text ? std::string_view(*field->text) : std::string_view();
}

bool BundleRow::hides(std::string_view name) const {
    const BundleField* field = find(name);
    return field && !field->text;
}

Hash BundleRow::leaf() const {
    if (closed) return *closed;
    std::string bytes;
    putText(bytes, table);
    for (const BundleField& field : fields) {
        putText(bytes, field.name);
        bytes += field.committed().view();
    }
    return leafHash(bytes);
}

std::string BundleRow::json() const {
    if (closed) return ContentJson{{"leaf", closed->hex()}}.dump();
    ContentJson list = ContentJson::array();
    for (const BundleField& field : fields)
        list.push_back(field.text ? ContentJson{{"name", field.name}, {"salt", hex(field.salt)}, {"text", *field.text}}
                                  : ContentJson{{"commitment", field.commitment.hex()}, {"name", field.name}});
    return ContentJson{{"fields", list}, {"table", table}}.dump();
}

std::optional<BundleRow> BundleRow::fromJson(std::string_view line) {
    BundleRow row;
    try {
        const ContentJson json = ContentJson::parse(line);
        if (json.find("leaf")) {
            row.closed = hashIn(json.at("leaf"));
        } else {
            row.table = json.at("table").text();
            std::set<std::string_view> names;
            if (json.at("fields").items().size() > kMostFields) return std::nullopt;
            for (const ContentJson& field : json.at("fields").items()) row.fields.push_back(fieldIn(field));
            for (const BundleField& field : row.fields)
                if (!names.insert(field.name).second) return std::nullopt;
        }
    } catch (const ContentJson::Unreadable&) { return std::nullopt; }
    if (row.json() != line) return std::nullopt;
    return row;
}

std::string maskedName(std::string_view field) { return std::string(kMaskedPrefix) + std::string(field); }

}  // namespace clearline
