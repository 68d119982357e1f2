#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>
#include <string>

struct zip;

namespace rd {

struct Libzip;

/// A zip file that somebody else made, read part by part; what unpacks to more than a limit is refused before it is read.
class ZipArchive : public std::enable_shared_from_this<ZipArchive> {
public:
    /// `name` is what messages call the file.
    static Result<std::shared_ptr<ZipArchive>> open(const std::string &path, std::string name);
    /// The same of a file that is held in memory.
    static Result<std::shared_ptr<ZipArchive>> of(QByteArray bytes, std::string name);
    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    [[nodiscard]] bool has(const std::string &part) const;
    /// A part as a stream. It keeps the archive; only one thread may read from an archive.
    Result<std::unique_ptr<QIODevice>> stream(const std::string &part, std::int64_t limit);
    Result<QByteArray> bytes(const std::string &part, std::int64_t limit);
    /// The last bytes of a part of any size.
    Result<QByteArray> tail(const std::string &part, qsizetype size);
    [[nodiscard]] const std::string &name() const { return m_name; }

private:
    ZipArchive(const Libzip &lib, zip *archive, std::string name, QByteArray bytes);
    static Result<std::shared_ptr<ZipArchive>> checked(std::shared_ptr<ZipArchive> archive);

    const Libzip &m_lib;
    zip *m_archive;
    std::string m_name;
    QByteArray m_bytes; ///< empty where the file is read from a disk
};

} // namespace rd
