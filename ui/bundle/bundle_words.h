// In which words the sentences of a bundle's lines are made again, by this program. Where it sits: between the
// resources of the window and core/bundle/bundle_check.h.
#pragma once

#include <QCoreApplication>

#include "core/bundle/bundle_check.h"
#include "ui/workspace/resources.h"
#include "ui/workspace/text.h"

namespace clearline {

// The words of `resources` are used as long as this is.
[[nodiscard]] inline BundleWords bundleWords(const Resources& resources) {
    return {{resources.english.get(), resources.chinese.get()}, coreText(QCoreApplication::applicationVersion())};
}

}  // namespace clearline
