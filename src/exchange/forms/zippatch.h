#pragma once

#include "core/result.h"

#include <QByteArray>

#include <map>
#include <string>

namespace rd {

/// A copy of a zip file in which these parts have another content. Every other part keeps its compressed bytes, its order, its
/// time and whatever else is said of it, and so does what stands between and behind the parts. `name` is what messages call
/// the file; one that splits or exceeds the format's first size (zip64), or whose lists contradict each other, is refused.
[[nodiscard]] Result<QByteArray> patchedZip(const QByteArray &zip, const std::map<std::string, QByteArray> &parts,
                                            const std::string &name);

} // namespace rd
