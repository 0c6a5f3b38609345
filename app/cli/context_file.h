// The names that `formula --context FILE.json` gives to a formula: one JSON object. Numbers keep
// every digit, objects are contexts ({"record": {"amount": 5}} is record.amount), and a text that
// stands as @"2019-03-14" or duration("P2Y") inside quotes is that date or period.
#pragma once

#include <string>
#include <vector>

#include "core/formula/formula.h"

namespace clearline::cli {

class ContextFile : public Bindings {
public:
    [[nodiscard]] static Result<ContextFile> read(const std::string& path);

    [[nodiscard]] std::optional<Bound> find(std::string_view name) const override;
    // Every name, those inside objects after a dot.
    [[nodiscard]] Scope scope() const;

private:
    Context values_;
};

}  // namespace clearline::cli
