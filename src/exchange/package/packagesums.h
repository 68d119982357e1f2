#pragma once

#include "exchange/package/packagedescriptor.h"

namespace rd {

/// What a descriptor says of a file's `bytes` and `hash` (MD5, or sha1:…, sha256:…, sha512:…) and is not so. Nothing where it says
/// nothing, or a kind of hash that we do not know.
[[nodiscard]] std::optional<Error> falseSum(const PackageResource &resource);

} // namespace rd
