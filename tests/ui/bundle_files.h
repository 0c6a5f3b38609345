// A bundle of the sample of Lin, for tests of the window: everything of one person as of 31 March 2019.
#pragma once

#include "core/bundle/bundle_file.h"
#include "core/bundle/make_bundle.h"
#include "core/intake/read_case.h"
#include "core/rulebook/load.h"
#include "open_window.h"
#include "ui/workspace/text.h"

namespace clearline::testing {

inline Bundle linBundle(const Resources& resources) {
    BundleWish wish;
    ReadOptions options;
    options.kindDeclared = [](std::string_view) { return true; };
    wish.input = std::make_shared<const CaseInput>(readCase(coreText(sample("lin.csv")), options).value());
    wish.rulebooks = {findRulebook("fuzhou-moli", resources.folders).value()};
    wish.subjects = {"P-LIN"};
    wish.clock = {day("2019-03-31"), day("2019-03-31")};
    wish.engine = "test";
    wish.words = {resources.english.get()};
    wish.kinds = resources.kinds.get();
    return makeBundle(wish).value().bundle;
}

}  // namespace clearline::testing
