#include "core/bundle/bundle_text.h"

#include <algorithm>

#include "core/base/visible_text.h"

namespace clearline {

std::string hiddenText(const Bundle& bundle, const Catalogue& words) {
    std::string text;
    const auto tell = [&](const std::string& key, const std::vector<std::string>& args) {
        text += visibleText(words.text("bundle." + key, args)) + "\n";
    };
    for (const auto& [of, count] : bundle.hiddenFields(true)) tell("masked", {of, std::to_string(count)});
    for (const BundlePart& part : bundle.parts)
        if (part.masked && part.bytes) tell("masked-part", {part.name});
    for (const auto& [of, count] : bundle.hiddenFields(false)) tell("hidden", {of, std::to_string(count)});
    if (bundle.closedRows() > 0) tell("closed", {std::to_string(bundle.closedRows())});
    for (const BundlePart& part : bundle.parts)
        if (!part.bytes)
            tell("withheld", {part.name, std::to_string(part.size),
                              part.committed ? words.text("bundle.not-shown") : part.sha256.hex()});
    return text;
}

std::string checkText(const BundleCheck& check, const Catalogue& words) {
    std::string text =
        words.text("bundle.check." + check.of + "-" + std::string(checkStateText(check.state)), check.what);
    if (!check.why.empty()) text += " " + words.text("bundle.why." + check.why, check.args);
    return text;
}

std::string hashesText(const Bundle& bundle, const Catalogue& words) {
    const HashTree tree = bundle.tree();
    const auto within = std::count_if(bundle.parts.begin(), bundle.parts.end(),
                                      [](const BundlePart& part) { return part.bytes.has_value(); });
    return words.text("bundle.root", {tree.root().hex()}) + "\n" +
           words.text("bundle.hashes-hold", {std::to_string(tree.size()), std::to_string(within)}) + "\n";
}

bool anyDiffers(const std::vector<BundleCheck>& checks) {
    return std::any_of(checks.begin(), checks.end(),
                       [](const BundleCheck& check) { return check.state == CheckState::Differs; });
}

}  // namespace clearline
