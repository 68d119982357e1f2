#pragma once

#include "core/result.h"

#include <functional>

class QIODevice;

namespace rd {

using FileWriter = std::function<Result<void>(QIODevice &)>;

/// The one way in which an output comes into being: `write` fills a file beside `path`, every byte of it is checked and
/// brought to the disk, and only then it takes the name. On any error (also one that `write` returns) whatever stood there
/// before stands there still. `path` is UTF-8; "-" is standard output, which cannot be taken back. A link is
/// followed to a regular file; a FIFO, a device, a folder, a dangling link and a missing folder are refused.
Result<void> writeFile(const std::string &path, const FileWriter &write);

/// The refusals of writeFile that can be known before the work is done.
Result<void> checkOutput(const std::string &path);

/// A closed pipe and a file-size limit become errors of the write instead of ending the program. Call it first in main.
void ignoreWriteSignals();

} // namespace rd
