// Sealing and unsealing of bytes that come and go piece by piece, a chunk at a time: the header, then
// XChaCha20-Poly1305 chunks (libsodium's secretstream) that hold only in their order, whole, and under
// this header. A full chunk is never the last; the last is shorter, perhaps empty. So what is cut off,
// added, changed or moved is found, at the chunk where it is.
#pragma once

#include <functional>
#include <optional>
#include <span>

#include "core/seal/sealed_header.h"
#include "core/seal/secret.h"

namespace clearline {

// Fills as much of the room as there is; fewer than asked for means that this was the end.
using ByteSource = std::function<Result<std::size_t>(std::span<std::uint8_t>)>;
// Takes all of it, or says why not.
using ByteSink = std::function<std::optional<Problem>(std::string_view)>;

// Nothing if it is done. Problems: seal.password-empty, seal.no-memory, those of limitsBroken, and
// whatever the source or the sink said, which ends it.
[[nodiscard]] std::optional<Problem> sealStream(const ByteSource& source, const ByteSink& sink, const Secret& password,
                                                const SealCost& cost, std::uint32_t chunkBytes);

// The sink gets chunk after chunk as they are found true; what it got is only good once this returned
// nothing. Problems: seal.wrong-password, seal.damaged (with the offset of the first chunk that does not
// hold), those of readSealedHeader, seal.no-memory, and the source's and the sink's.
[[nodiscard]] std::optional<Problem> unsealStream(const ByteSource& source, const ByteSink& sink,
                                                  const Secret& password);

}  // namespace clearline
