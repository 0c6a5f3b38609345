#include "core/tables/gb18030.h"

#include <unicode/ucnv.h>

namespace clearline {

Gb18030& Gb18030::instance() {
    static thread_local Gb18030 one;
    return one;
}

Gb18030::Gb18030() {
    UErrorCode status = U_ZERO_ERROR;
    converter_.reset(ucnv_open("gb18030", &status));
    if (converter_) ucnv_setToUCallBack(converter_.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    for (unsigned lead = 0; lead < kLeads; ++lead)
        for (unsigned trail = 0; trail < kTrails; ++trail) {
            const char bytes[2] = {static_cast<char>(lead + kFirstLead), static_cast<char>(trail + kFirstTrail)};
            const std::uint32_t letter = ask(std::string_view(bytes, sizeof bytes));
            pairs_[lead][trail] = letter;
            if (letter < isPair_.size()) isPair_[letter] = true;
        }
}

std::uint32_t Gb18030::ask(std::string_view bytes) {
    if (!converter_) return kNone;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_resetToUnicode(converter_.get());
    const char* at = bytes.data();
    const char* const end = bytes.data() + bytes.size();
    const UChar32 letter = ucnv_getNextUChar(converter_.get(), &at, end, &status);
    return U_FAILURE(status) || at != end ? kNone : static_cast<std::uint32_t>(letter);
}

void Gb18030::Close::operator()(UConverter* converter) const { ucnv_close(converter); }

}  // namespace clearline
