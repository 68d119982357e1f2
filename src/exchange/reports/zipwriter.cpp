#include "exchange/reports/zipwriter.h"

#include "exchange/checkeddevice.h"
#include "exchange/late/libzip.h"

#include <QIODevice>

#include <cerrno>

namespace rd {
namespace {

constexpr zip_uint16_t fixedDate = (1 << 5) | 1; // 1 January 1980, where the format begins

bool addPart(const Libzip &lib, zip_t *archive, const std::string &name, const QByteArray &content)
{
    zip_source_t *source = lib.zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
    const zip_int64_t index = lib.zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    return index >= 0 && lib.zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, fixedDate, 0) == 0;
}

/// Fills the buffer that the source stands for.
bool fill(const Libzip &lib, zip_source_t *buffer, const ZipParts &parts)
{
    lib.zip_source_keep(buffer); // closing the archive lets go of it
    zip_t *archive = lib.zip_open_from_source(buffer, ZIP_TRUNCATE, nullptr);
    if (archive == nullptr) {
        lib.zip_source_free(buffer);
        return false;
    }
    for (const auto &[name, content] : parts) {
        if (!addPart(lib, archive, name, content)) {
            lib.zip_discard(archive);
            return false;
        }
    }
    return lib.zip_close(archive) == 0;
}

QByteArray bytesOf(const Libzip &lib, zip_source_t *buffer)
{
    QByteArray bytes;
    zip_stat_t facts;
    if (lib.zip_source_stat(buffer, &facts) != 0 || lib.zip_source_open(buffer) != 0) {
        return bytes;
    }
    bytes.resize(static_cast<qsizetype>(facts.size));
    const zip_int64_t count = lib.zip_source_read(buffer, bytes.data(), facts.size);
    lib.zip_source_close(buffer);
    return count == static_cast<zip_int64_t>(facts.size) ? bytes : QByteArray();
}

} // namespace

Result<void> writeZip(const ZipParts &parts, QIODevice &device)
{
    const auto found = libzip();
    if (!found) {
        return found.error();
    }
    const Libzip &lib = **found;
    zip_source_t *buffer = lib.zip_source_buffer_create(nullptr, 0, 0, nullptr);
    const QByteArray bytes = buffer != nullptr && fill(lib, buffer, parts) ? bytesOf(lib, buffer) : QByteArray();
    lib.zip_source_free(buffer);
    errno = 0;
    return !bytes.isEmpty() && device.write(bytes) == bytes.size() ? Result<void>() : Result<void>(writeError("ZIP", errno));
}

} // namespace rd
