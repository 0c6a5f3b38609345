#include "core/seal/sealed_header.h"

#include <algorithm>

#include "core/seal/hasher.h"

namespace clearline {

namespace {

constexpr std::size_t kVersionAt = 8, kPassesAt = 12, kMemoryAt = 16, kChunkAt = 20, kSaltAt = 24, kCheckAt = 40,
                      kStreamAt = 72;

Problem fatal(std::string code, std::vector<std::string> args) {
    return {std::move(code), Severity::Fatal, {}, std::move(args)};
}

void appendNumber(std::string& out, std::uint32_t number) {
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(number >> shift & 255);
}

std::uint32_t numberAt(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << 8 * i;
    return number;
}

template <std::size_t kCount>
void take(std::array<std::uint8_t, kCount>& to, std::string_view bytes, std::size_t at) {
    std::copy_n(bytes.begin() + at, kCount, to.begin());
}

template <std::size_t kCount>
void append(std::string& out, const std::array<std::uint8_t, kCount>& bytes) {
    out.append(bytes.begin(), bytes.end());
}

bool hashHolds(std::string_view first, std::string_view header) {
    const Hash hash =
        Hasher().update(first).update(header.substr(first.size(), SealedHeader::kHashAt - first.size())).finish();
    return hash.view() == header.substr(SealedHeader::kHashAt);
}

}  // namespace

std::string SealedHeader::bytes() const {
    std::string out(kMagic);
    appendNumber(out, kVersion);
    appendNumber(out, cost.passes);
    appendNumber(out, cost.memoryKiB);
    appendNumber(out, chunkBytes);
    append(out, salt);
    append(out, keyCheck);
    append(out, streamHeader);
    out += hashOf(out).view();
    return out;
}

Problem sealDamaged(std::uint64_t offset) { return fatal("seal.damaged", {std::to_string(offset)}); }

Problems limitsBroken(const SealCost& cost, std::uint32_t chunkBytes) {
    const std::uint64_t work = std::uint64_t{cost.passes} * cost.memoryKiB;
    if (cost.passes < 1 || cost.passes > SealedHeader::kMostPasses || cost.memoryKiB < SealedHeader::kLeastMemoryKiB ||
        cost.memoryKiB > SealedHeader::kMostMemoryKiB || work > SealedHeader::kMostPassesTimesKiB)
        return {fatal("seal.cost-limits", {std::to_string(cost.passes), std::to_string(cost.memoryKiB)})};
    if (chunkBytes < SealedHeader::kLeastChunk || chunkBytes > SealedHeader::kMostChunk)
        return {fatal("seal.chunk-limits", {std::to_string(chunkBytes)})};
    return {};
}

Result<SealedHeader> readSealedHeader(std::string_view bytes) {
    const std::string_view magic = bytes.substr(0, SealedHeader::kMagic.size());
    const bool whole = bytes.size() >= SealedHeader::kSize;
    bytes = bytes.substr(0, SealedHeader::kSize);
    if (magic.empty() || !SealedHeader::kMagic.starts_with(magic)) {
        // Ours nevertheless, if the rest fits to the right beginning.
        if (whole && hashHolds(SealedHeader::kMagic, bytes)) return sealDamaged(0);
        return fatal("seal.not-sealed", {});
    }
    if (!whole) return sealDamaged(bytes.size());
    if (!hashHolds({}, bytes)) return sealDamaged(0);
    if (const std::uint32_t version = numberAt(bytes, kVersionAt); version != SealedHeader::kVersion)
        return fatal("seal.version-unknown", {std::to_string(version)});

    SealedHeader header;
    header.cost = {numberAt(bytes, kPassesAt), numberAt(bytes, kMemoryAt)};
    header.chunkBytes = numberAt(bytes, kChunkAt);
    take(header.salt, bytes, kSaltAt);
    take(header.keyCheck, bytes, kCheckAt);
    take(header.streamHeader, bytes, kStreamAt);
    if (Problems broken = limitsBroken(header.cost, header.chunkBytes); !broken.empty()) return broken;
    return header;
}

}  // namespace clearline
