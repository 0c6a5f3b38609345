// What must hold of any bytes taken for a sealed file: the header is read within its bounds or refused, and goes out
// as it came in; opening the whole ends with a problem or with bytes, and what is not ours never opens. Whatever comes
// is tried again with its name and hash made right, since hardly any bytes would get beyond those by chance.
// libFuzzer's entry; corpus_main.cpp runs it over the corpus in the tests.
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "core/seal/hasher.h"
#include "core/seal/sealed_stream.h"

namespace {

using namespace clearline;

void must(bool holds) {
    if (!holds) std::abort();
}

// A second of Argon2 for each input would find nothing.
bool isCheap(const SealCost& cost) { return cost.passes <= 2 && cost.memoryKiB <= 64; }

void check(std::string_view bytes) {
    const auto header = readSealedHeader(bytes);
    if (!header) return must(!header.problems().empty());
    must(limitsBroken(header->cost, header->chunkBytes).empty());
    must(header->bytes() == bytes.substr(0, SealedHeader::kSize));
    if (!isCheap(header->cost)) return;
    std::string_view left = bytes;
    const ByteSource source = [&](std::span<std::uint8_t> room) -> Result<std::size_t> {
        const std::size_t count = room.size() < left.size() ? room.size() : left.size();
        if (count > 0) std::memcpy(room.data(), left.data(), count);
        left.remove_prefix(count);
        return count;
    };
    const ByteSink sink = [](std::string_view) -> std::optional<Problem> { return std::nullopt; };
    static const Secret password("the fuzzer does not know it");
    must(unsealStream(source, sink, password).has_value());
}

std::string mended(std::string_view bytes) {
    std::string out(bytes);
    out.resize(std::max(out.size(), SealedHeader::kSize));
    out.replace(0, SealedHeader::kMagic.size(), SealedHeader::kMagic);
    const Hash hash = hashOf(std::string_view(out).substr(0, SealedHeader::kHashAt));
    return out.replace(SealedHeader::kHashAt, Hash::kSize, hash.view());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    check(bytes);
    check(mended(bytes));
    return 0;
}
