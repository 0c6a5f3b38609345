// Whether a file system is one of another machine, by the number that statfs gives. SQLite's locks cannot
// be trusted there: two windows could both believe that they hold the case. Such a case is only read.
// Numbers: statfs(2).
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

namespace clearline {

[[nodiscard]] constexpr bool isNetworkDisk(std::uint32_t type) {
    constexpr std::array<std::uint32_t, 9> kTypes{
        0x6969,      // NFS
        0x517B,      // SMB
        0xFF534D42,  // CIFS
        0xFE534D42,  // SMB2
        0x5346414F,  // AFS
        0x73757245,  // Coda
        0x564C,      // NCP
        0x00C36400,  // Ceph
        0x65735546,  // FUSE: sshfs and the like; what is local there cannot be told apart
    };
    return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

}  // namespace clearline
