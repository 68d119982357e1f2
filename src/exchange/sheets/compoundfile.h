#pragma once

#include "core/result.h"

#include <QByteArray>

namespace rd {

/// The container of Office files before 2007: a small file system in a file. Gives a stream of its root by name; nothing where
/// there is none, or where the container is damaged.
[[nodiscard]] std::optional<QByteArray> compoundStream(const QByteArray &file, QStringView name);

} // namespace rd
