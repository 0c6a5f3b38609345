#include "core/formula/pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <deque>

#include "core/formula/pattern_syntax.h"

namespace clearline {

namespace {

constexpr std::size_t kLongestPattern = 8192;
constexpr std::size_t kMostKept = 8;  // patterns compiled last, of each thread

int counted(pcre2_callout_block*, void* left) {
    auto& allowed = *static_cast<std::uint64_t*>(left);
    if (allowed == 0) return PCRE2_ERROR_CALLOUT;
    --allowed;
    return 0;
}

struct Kept {
    std::string pattern, flags;
    std::shared_ptr<const Pattern> compiled;
};

std::deque<Kept>& kept() {
    thread_local std::deque<Kept> patterns;
    return patterns;
}

}  // namespace

struct Pattern::Compiled {
    pcre2_code* code = nullptr;
    pcre2_match_data* data = nullptr;
    pcre2_match_context* context = nullptr;

    ~Compiled() {
        pcre2_match_context_free(context);
        pcre2_match_data_free(data);
        pcre2_code_free(code);
    }
};

Pattern::~Pattern() = default;

std::shared_ptr<const Pattern> Pattern::of(const std::string& pattern, const std::string& flags, Fault& fault,
                                           std::string& unread) {
    fault = Fault::None;
    for (const Kept& known : kept())
        if (known.pattern == pattern && known.flags == flags) return known.compiled;
    fault = Fault::TooLarge;
    if (pattern.size() > kLongestPattern) return nullptr;
    const PatternText translated = patternText(pattern, flags);
    unread = translated.unread;
    fault = Fault::Unread;
    if (!unread.empty()) return nullptr;
    std::uint32_t options = PCRE2_UTF | PCRE2_AUTO_CALLOUT | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C;
    if (flags.find('i') != std::string::npos) options |= PCRE2_CASELESS;
    if (flags.find('m') != std::string::npos) options |= PCRE2_MULTILINE;
    int error = 0;
    PCRE2_SIZE offset = 0;
    std::unique_ptr<pcre2_compile_context, void (*)(pcre2_compile_context*)> context(
        pcre2_compile_context_create(nullptr), pcre2_compile_context_free);
    pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
    auto compiled = std::make_unique<Compiled>();
    compiled->code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(translated.text.data()), translated.text.size(),
                                   options, &error, &offset, context.get());
    if (!compiled->code) {
        unread = pattern;
        fault = error == PCRE2_ERROR_PATTERN_TOO_LARGE || error == PCRE2_ERROR_QUANTIFIER_TOO_BIG ? Fault::TooLarge
                                                                                                  : Fault::Unread;
        return nullptr;
    }
    compiled->data = pcre2_match_data_create_from_pattern(compiled->code, nullptr);
    compiled->context = pcre2_match_context_create(nullptr);
    pcre2_set_heap_limit(compiled->context, 20000);  // KiB
    std::shared_ptr<Pattern> made(new Pattern());
    made->compiled_ = std::move(compiled);
    made->groups_ = translated.groups;
    kept().push_front({pattern, flags, made});
    if (kept().size() > kMostKept) kept().pop_back();
    fault = Fault::None;
    return made;
}

Pattern::Found Pattern::search(std::string_view text, std::size_t from, std::uint64_t& allowed,
                               std::vector<std::size_t>& places) const {
    pcre2_set_callout(compiled_->context, counted, &allowed);
    const int found = pcre2_match(compiled_->code, reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), from,
                                  PCRE2_NO_UTF_CHECK, compiled_->data, compiled_->context);
    if (found == PCRE2_ERROR_NOMATCH) return Found::No;
    if (found < 0) return Found::OverBudget;
    const PCRE2_SIZE* ends = pcre2_get_ovector_pointer(compiled_->data);
    places.assign(ends, ends + 2 * static_cast<std::size_t>(groups_ + 1));
    return Found::Yes;
}

}  // namespace clearline
