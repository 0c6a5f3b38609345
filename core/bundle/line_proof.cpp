#include "core/bundle/line_proof.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/base/content_json.h"
#include "core/bundle/bundle_input.h"

namespace clearline {

namespace {

constexpr std::uint64_t kForm = 1;

Problem fatal(std::string code, const std::string& file, std::vector<std::string> args = {}) {
    return {std::move(code), Severity::Fatal, {file, 0, 0}, std::move(args)};
}

class Proving {
public:
    Proving(const Bundle& bundle, const std::string& file) : bundle_(bundle), file_(file) {}

    Result<LineProof> run(std::uint64_t line, const std::vector<std::string>& fields) {
        const std::vector<std::size_t> lines = bundle_.placesOf(kLinesTable);
        if (line == 0 || line > lines.size())
            return fatal("bundle.no-line", file_, {std::to_string(line), std::to_string(lines.size())});
        find(lines[line - 1]);
        for (const std::string& field : fields)
            if (auto wrong = want(field)) return *std::move(wrong);
        const HashTree tree = bundle_.tree();
        LineProof proof{tree.root(), tree.size(), {}};
        for (const char* const which : {"line", "record", "ledger", "bundle"}) {
            const auto place = places_.find(which);
            if (place == places_.end()) continue;
            BundleRow row = bundle_.rows[place->second];
            if (!fields.empty()) {
                if (places_.find("line") != place && wanted_[which].empty()) continue;
                for (BundleField& field : row.fields)
                    if (!wanted_[which].contains(field.name)) field.hide();
            } else {
                for (BundleField& field : row.fields)
                    if (field.name == kResultHash || field.name == kFileHash) field.hide();
            }
            proof.rows.push_back({place->second, std::move(row), tree.path(place->second)});
        }
        return proof;
    }

private:
    // The rows that the line rests on.
    void find(std::size_t line) {
        places_["line"] = line;
        const BundleRow& row = bundle_.rows[line];
        const auto sameIn = [&](const BundleRow& other, std::string_view field) {
            return shownOf(other, field) == shownOf(row, field);
        };
        for (std::size_t i = 0; i < bundle_.rows.size(); ++i) {
            const BundleRow& other = bundle_.rows[i];
            if (other.table == kBundleTable) places_["bundle"] = i;
            if (other.table == kLedgersTable && sameIn(other, "subject") && sameIn(other, "rulebook") &&
                sameIn(other, "readings"))
                places_["ledger"] = i;
            const std::string_view record = shownOf(row, "record"), version = other.text("version");
            if (other.table == kRecordsTable && !record.empty() && shownOf(other, "id") == record &&
                (version.empty() ? "1" : version) == row.text("version"))
                places_["record"] = i;
        }
    }

    [[nodiscard]] std::optional<Problem> want(const std::string& field) {
        const std::size_t dot = field.find('.');
        const std::string which = dot == std::string::npos ? "line" : field.substr(0, dot);
        const std::string name = dot == std::string::npos ? field : field.substr(dot + 1);
        const auto place = places_.find(which);
        const BundleField* found = place == places_.end() ? nullptr : bundle_.rows[place->second].find(name);
        if (!found) return fatal("bundle.no-field", file_, {field});
        if (!found->text) return fatal("bundle.field-hidden", file_, {field});
        wanted_[which].insert(name);
        return std::nullopt;
    }

    const Bundle& bundle_;
    const std::string& file_;
    std::map<std::string, std::size_t, std::less<>> places_;
    std::map<std::string, std::set<std::string, std::less<>>, std::less<>> wanted_;  // fields, by row
};

Hash hashIn(const std::string& text) {
    const auto hash = Hash::fromHex(text);
    if (!hash) throw ContentJson::Unreadable{text};
    return *hash;
}

LineProof read(std::string_view text) {
    const ContentJson json = ContentJson::parse(text);
    if (json.at("clearline-line").count() != kForm) throw ContentJson::Unreadable{"form"};
    LineProof proof{hashIn(json.at("root").text()), json.at("leaves").count(), {}};
    for (const ContentJson& item : json.at("rows").items()) {
        auto row = BundleRow::fromJson(item.at("row").dump());
        if (!row || row->closed) throw ContentJson::Unreadable{"row"};
        LineProof::Row shown{item.at("index").count(), *std::move(row), {}};
        for (const std::string& hash : item.at("path").texts()) shown.path.push_back(hashIn(hash));
        proof.rows.push_back(std::move(shown));
    }
    if (proof.rows.empty() || proof.rows.front().row.table != kLinesTable) throw ContentJson::Unreadable{"rows"};
    if (proof.json() != text) throw ContentJson::Unreadable{"form"};
    return proof;
}

}  // namespace

std::string LineProof::json() const {
    ContentJson list = ContentJson::array();
    for (const Row& each : rows) {
        ContentJson path = ContentJson::array();
        for (const Hash& hash : each.path) path.push_back(hash.hex());
        list.push_back({{"index", each.index}, {"path", path}, {"row", ContentJson::parse(each.row.json())}});
    }
    return ContentJson{{"clearline-line", kForm}, {"leaves", leaves}, {"root", root.hex()}, {"rows", list}}.dump() +
           "\n";
}

Result<LineProof> proveLine(const Bundle& bundle, const std::string& file, std::uint64_t line,
                            const std::vector<std::string>& fields) {
    return Proving(bundle, file).run(line, fields);
}

Result<LineProof> checkedProof(std::string_view json, const std::string& file, const Hash& root) {
    LineProof proof;
    try {
        proof = read(json);
    } catch (const ContentJson::Unreadable&) { return fatal("bundle.proof-form", file); }
    if (proof.root != root) return fatal("bundle.proof-root", file, {root.hex(), proof.root.hex()});
    std::set<std::uint64_t> seen;
    for (const LineProof::Row& each : proof.rows)
        if (!seen.insert(each.index).second ||
            rootFrom(each.row.leaf(), each.index, proof.leaves, each.path) != std::optional<Hash>(root))
            return fatal("bundle.proof-row", file, {std::to_string(each.index + 1), each.row.table});
    return proof;
}

}  // namespace clearline
