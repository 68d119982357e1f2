#pragma once

#include "core/result.h"
#include "exchange/packer.h"

#include <string>
#include <utility>
#include <vector>

class QIODevice;

namespace rd {

/// The parts of a zip file, in order. The same parts give the same bytes: every part has one fixed date.
using ZipParts = std::vector<std::pair<std::string, QByteArray>>;
using PackedParts = std::vector<std::pair<std::string, Packed>>;

/// `name` is what messages call the file.
Result<void> writeZip(const ZipParts &parts, QIODevice &device);
Result<void> writeZip(const PackedParts &parts, QIODevice &device, const std::string &name);

} // namespace rd
