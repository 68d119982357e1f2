#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

class QIODevice;

namespace rd {

/// What the list at the end of a zip file says of a part.
struct ZipPart {
    QByteArray name; ///< in lower-case letters
    quint64 at = 0, packedSize = 0, size = 0;
    quint32 checksum = 0;
    bool isEncrypted = false;
    int method = 0; ///< 0 is not packed, 8 is deflated
};

struct ZipDirectory {
    std::vector<ZipPart> parts;
    quint64 count = 0; ///< of parts; more than `most` are not listed
};

/// Empty where the device holds no zip file that is whole.
[[nodiscard]] std::optional<ZipDirectory> readZipDirectory(QIODevice &device, quint64 most);
/// Where the bytes of a part begin; empty where they would not end within the device.
[[nodiscard]] std::optional<qint64> contentOf(QIODevice &device, const ZipPart &part);

} // namespace rd
