#pragma once

#include "core/result.h"
#include "exchange/sheets/zipdirectory.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>
#include <string>

namespace rd {

/// A zip file that somebody else made, read part by part; what unpacks to more than a limit is refused before it is read.
class ZipArchive {
public:
    /// `name` is what messages call the file.
    static Result<std::shared_ptr<ZipArchive>> open(const std::string &path, std::string name);
    /// The same of a file that is held in memory.
    static Result<std::shared_ptr<ZipArchive>> of(QByteArray bytes, std::string name);

    [[nodiscard]] bool has(const std::string &part) const;
    /// A part as a stream, which may outlive the archive; only one thread may read from an archive.
    Result<std::unique_ptr<QIODevice>> stream(const std::string &part, std::int64_t limit);
    Result<QByteArray> bytes(const std::string &part, std::int64_t limit);
    [[nodiscard]] const std::string &name() const { return m_name; }

private:
    static Result<std::shared_ptr<ZipArchive>> listed(std::shared_ptr<QIODevice> file, std::string name);
    [[nodiscard]] const ZipPart *find(const std::string &part) const;

    std::shared_ptr<QIODevice> m_file;
    std::string m_name;
    std::vector<ZipPart> m_parts;
};

} // namespace rd
