#pragma once

#include "core/result.h"

#include <QIODevice>

#include <cstdint>
#include <memory>

namespace rd {

/// What a gzip file holds, in a temporary file that goes with the device. `packed` stands at its beginning; `name` is what messages
/// call it. An error where it is damaged, cut off, unpacks to more than `limit` bytes or shrank as no table does.
[[nodiscard]] Result<std::unique_ptr<QIODevice>> unpackGzip(QIODevice &packed, const std::string &name, std::int64_t limit);

} // namespace rd
