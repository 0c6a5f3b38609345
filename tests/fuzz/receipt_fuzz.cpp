// What must hold of any text taken for a receipt: it is refused, naming a line, or it is exactly what the receipt read
// from it writes. libFuzzer's entry; corpus_main.cpp runs it over the corpus in the tests.
#include <cstdint>
#include <cstdlib>

#include "core/seal/receipt.h"

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace clearline;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto read = readReceipt(text);
    if (!read) {
        must(!read.problems().empty() && read.problems().front().place.row > 0);
        return 0;
    }
    must(read->text() == text);
    must(differences(*read, *read).empty());
    return 0;
}
