#include "core/bundle/masked_part.h"

#include <algorithm>
#include <array>

#include "core/base/content_json.h"
#include "core/seal/hash.h"

namespace clearline {

namespace {

// What a person wrote in an objection: the argument, what evidence shows, why it was moved on.
bool isWritten(std::string_view key) {
    constexpr std::array<std::string_view, 5> kKeys{"argument", "shows", "why", "text", "name"};
    return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
}

}  // namespace

std::optional<std::string> maskedPart(std::string_view what, std::string_view bytes, RowMaker& maker) {
    if (what != "objection" && what != "correction") return std::nullopt;
    bool any = false;
    try {
        ContentJson json = ContentJson::parse(bytes);
        json.replaceTexts([&](std::string_view key, const std::string& text) {
            if (Hash::fromHex(text)) return text;
            std::string shown = namesSomething(key)                     ? maker.nameFor(text)
                                : what == "objection" && isWritten(key) ? maker.maskedFreely(text)
                                                                        : maker.masked(text);
            any = any || shown != text;
            return shown;
        });
        if (any) return json.dump();
    } catch (const ContentJson::Unreadable&) {  // no file of ours: told by its hash and as it is
    }
    return std::nullopt;
}

}  // namespace clearline
