#include "core/casefile/drafts.h"

#include "core/casefile/case_file.h"
#include "core/seal/hasher.h"

namespace clearline {
namespace {

constexpr const char* kView = "view";

std::string hashOfDraft(const CaseDraft& draft) {
    Hasher hasher;
    for (const std::string* text : {&draft.place, &draft.at, &draft.text})
        hasher.update(bytesOf(text->size())).update(*text);
    return hasher.finish().hex();
}

struct FoundDraft {
    CaseDraft draft;
    bool holds = false;
};

std::vector<FoundDraft> allDrafts(CaseConnection& connection) {
    std::vector<FoundDraft> found;
    auto& all = connection.statement("SELECT place, text, at, sha256 FROM drafts ORDER BY place");
    while (all.executeStep()) {
        CaseDraft draft{all.getColumn(0).getString(), all.getColumn(1).getString(), all.getColumn(2).getString()};
        const bool holds = hashOfDraft(draft) == all.getColumn(3).getString();
        found.push_back({std::move(draft), holds});
    }
    return found;
}

FoundDraft theView(CaseConnection& connection) {
    auto& one = connection.statement("SELECT text, sha256 FROM view");
    if (!one.executeStep()) return {{kView, "", ""}, true};
    CaseDraft view{kView, one.getColumn(0).getString(), ""};
    const bool holds = hashOfDraft(view) == one.getColumn(1).getString();
    return {std::move(view), holds};
}

}  // namespace

std::vector<std::string> damagedDrafts(CaseConnection& connection) {
    std::vector<std::string> places;
    for (const FoundDraft& found : allDrafts(connection))
        if (!found.holds) places.push_back(found.draft.place);
    if (!theView(connection).holds) places.emplace_back(kView);
    connection.rest();
    return places;
}

Result<bool> CaseFile::keepDraft(const CaseDraft& draft) {
    return inTransaction([&]() -> Result<bool> {
        if (draft.text.empty()) {
            auto& forget = connection_->statement("DELETE FROM drafts WHERE place = ?");
            forget.bind(1, draft.place);
            forget.exec();
            return true;
        }
        auto& keep = connection_->statement(
            "INSERT INTO drafts(place, at, text, sha256) VALUES(?, ?, ?, ?) "
            "ON CONFLICT(place) DO UPDATE SET at = excluded.at, text = excluded.text, sha256 = excluded.sha256");
        keep.bind(1, draft.place);
        keep.bind(2, draft.at);
        keep.bind(3, draft.text);
        keep.bind(4, hashOfDraft(draft));
        keep.exec();
        return true;
    });
}

Result<std::vector<CaseDraft>> CaseFile::drafts() {
    if (form_ == 1) return std::vector<CaseDraft>();
    return guardedReading(*connection_, path_, [&]() -> Result<std::vector<CaseDraft>> {
        std::vector<CaseDraft> drafts;
        for (FoundDraft& found : allDrafts(*connection_))
            if (found.holds) drafts.push_back(std::move(found.draft));
        return drafts;
    });
}

Result<bool> CaseFile::keepView(const std::string& text) {
    return inTransaction([&]() -> Result<bool> {
        auto& keep = connection_->statement(
            "INSERT INTO view(id, text, sha256) VALUES(1, ?, ?) "
            "ON CONFLICT(id) DO UPDATE SET text = excluded.text, sha256 = excluded.sha256");
        keep.bind(1, text);
        keep.bind(2, hashOfDraft({kView, text, ""}));
        keep.exec();
        return true;
    });
}

Result<std::string> CaseFile::view() {
    if (form_ == 1) return std::string();
    return guardedReading(*connection_, path_, [&]() -> Result<std::string> {
        FoundDraft found = theView(*connection_);
        return found.holds ? std::move(found.draft.text) : std::string();
    });
}

}  // namespace clearline
