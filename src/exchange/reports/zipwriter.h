#pragma once

#include "core/result.h"

#include <QByteArray>

#include <string>
#include <utility>
#include <vector>

class QIODevice;

namespace rd {

/// The parts of a zip file, in order. The same parts give the same bytes: every part has one fixed date.
using ZipParts = std::vector<std::pair<std::string, QByteArray>>;
Result<void> writeZip(const ZipParts &parts, QIODevice &device);

} // namespace rd
