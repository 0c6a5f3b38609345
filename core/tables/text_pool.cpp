#include "core/tables/text_pool.h"

#include <algorithm>

namespace clearline {

void TextPool::add(std::string_view value, std::string_view raw) {
    const auto size = [&] { return static_cast<std::uint32_t>(texts_.size()); };
    if (raw != value) {
        raws_.push_back({static_cast<std::uint32_t>(ends_.size()), size(), static_cast<std::uint32_t>(raw.size())});
        texts_.append(raw.data(), raw.size());
    }
    texts_.append(value.data(), value.size());
    ends_.push_back(size());
}

void TextPool::finish() {
    texts_.shrinkToFit();
    ends_.shrinkToFit();
    raws_.shrinkToFit();
}

const TextPool::Raw* TextPool::rawOf(std::uint32_t i) const {
    const Raw* found = std::lower_bound(raws_.begin(), raws_.end(), i,
                                        [](const Raw& raw, std::uint32_t text) { return raw.text < text; });
    return found == raws_.end() || found->text != i ? nullptr : found;
}

std::string_view TextPool::value(std::uint32_t i) const {
    std::uint32_t start = i == 0 ? 0 : ends_[i - 1];
    if (!raws_.empty())
        if (const Raw* raw = rawOf(i)) start = raw->start + raw->length;
    return {texts_.data() + start, ends_[i] - start};
}

std::string_view TextPool::raw(std::uint32_t i) const {
    const Raw* raw = raws_.empty() ? nullptr : rawOf(i);
    return raw == nullptr ? value(i) : std::string_view(texts_.data() + raw->start, raw->length);
}

}  // namespace clearline
