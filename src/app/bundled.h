#pragma once

#include <cstdint>
#include <optional>
#include <string>

/// What a store that was made from a bundled package remembers of it, in a small file beside the store: so that it is noticed when
/// the program brings another edition of the package, and whether anybody has changed the store since.
namespace rd {

struct BundleNote {
    std::string digest;          ///< of the package as it was
    std::int64_t newestChange{}; ///< of the store as it was made
    bool operator==(const BundleNote &) const = default;
};

/// SHA-256 over names and bytes of a package's files.
[[nodiscard]] std::string packageDigest(const std::string &package);
[[nodiscard]] std::optional<BundleNote> readBundleNote(
    const std::string &store); ///< nothing where there is none that can be read
void writeBundleNote(const std::string &store,
                     const BundleNote &note); ///< where it cannot be written the store just stays as it is

} // namespace rd
