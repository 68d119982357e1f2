#include "exchange/sheets/ziparchive.h"

#include "exchange/fault.h"
#include "exchange/late/libzip.h"
#include "exchange/sheets/bombs.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace rd {
namespace {

constexpr zip_int64_t mostParts = 20'000;
constexpr zip_flags_t anyCase = ZIP_FL_NOCASE | ZIP_FL_ENC_GUESS;

Error damaged(const std::string &name)
{
    return fault(name, "文件已损坏或不完整，请重新取得该文件，或用 WPS 或 Excel 打开后另存",
                 "the file is damaged or incomplete; get it again, or open it in WPS or Excel and save it anew");
}

/// Never gives more than the limit, whatever the archive says its size is.
class ZipStream final : public QIODevice {
public:
    ZipStream(const Libzip &lib, std::shared_ptr<ZipArchive> archive, zip_file_t *file, std::int64_t limit)
        : m_lib(lib), m_archive(std::move(archive)), m_file(file), m_left(limit)
    {
        open(ReadOnly | Unbuffered);
    }
    ~ZipStream() override
    {
        close();
        m_lib.zip_fclose(m_file);
    }
    ZipStream(const ZipStream &) = delete;
    ZipStream &operator=(const ZipStream &) = delete;
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_left <= 0) {
            return -1;
        }
        const zip_int64_t count = m_lib.zip_fread(m_file, data, static_cast<zip_uint64_t>(std::min(size, m_left)));
        if (count < 0) {
            setErrorString(QStringLiteral("damaged"));
        }
        m_left -= std::max<qint64>(count, 0);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const Libzip &m_lib;
    std::shared_ptr<ZipArchive> m_archive;
    zip_file_t *m_file;
    qint64 m_left;
};

} // namespace

ZipArchive::ZipArchive(const Libzip &lib, zip *archive, std::string name, QByteArray bytes)
    : m_lib(lib), m_archive(archive), m_name(std::move(name)), m_bytes(std::move(bytes))
{
}

ZipArchive::~ZipArchive() { m_lib.zip_discard(m_archive); }

Result<std::shared_ptr<ZipArchive>> ZipArchive::open(const std::string &path, std::string name)
{
    const auto lib = libzip();
    if (!lib) {
        return lib.error();
    }
    int code = 0;
    zip *archive = (*lib)->zip_open(path.c_str(), ZIP_RDONLY, &code);
    return archive == nullptr ? Result<std::shared_ptr<ZipArchive>>(damaged(name))
                              : checked(std::shared_ptr<ZipArchive>(new ZipArchive(**lib, archive, std::move(name), {})));
}

Result<std::shared_ptr<ZipArchive>> ZipArchive::of(QByteArray bytes, std::string name)
{
    const auto lib = libzip();
    if (!lib) {
        return lib.error();
    }
    zip_source_t *source =
        (*lib)->zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, nullptr);
    zip *archive = source == nullptr ? nullptr : (*lib)->zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (archive == nullptr) {
        (*lib)->zip_source_free(source);
        return damaged(name);
    }
    return checked(std::shared_ptr<ZipArchive>(new ZipArchive(**lib, archive, std::move(name), std::move(bytes))));
}

Result<std::shared_ptr<ZipArchive>> ZipArchive::checked(std::shared_ptr<ZipArchive> archive)
{
    if (archive->m_lib.zip_get_num_entries(archive->m_archive, 0) > mostParts) {
        return fault(archive->m_name, fmt::format("压缩包内超过 {} 个文件，不像电子表格", mostParts),
                     fmt::format("it holds more than {} parts, which no spreadsheet does", mostParts));
    }
    return archive;
}

bool ZipArchive::has(const std::string &part) const { return m_lib.zip_name_locate(m_archive, part.c_str(), anyCase) >= 0; }

Result<std::unique_ptr<QIODevice>> ZipArchive::stream(const std::string &part, std::int64_t limit)
{
    const zip_int64_t index = m_lib.zip_name_locate(m_archive, part.c_str(), anyCase);
    zip_stat_t facts;
    if (index < 0 || m_lib.zip_stat_index(m_archive, static_cast<zip_uint64_t>(index), 0, &facts) != 0) {
        return fault(m_name, fmt::format("缺少部件 {}，文件不完整，请用 WPS 或 Excel 打开后另存", part),
                     fmt::format("the part {} is missing; open the file in WPS or Excel and save it anew", part));
    }
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE) {
        return fault(m_name, "文件有密码保护，请去掉密码后另存", "the file is protected by a password; save it without one");
    }
    if (facts.size > static_cast<zip_uint64_t>(limit)) {
        return fault(
            m_name, fmt::format("部件 {} 解压后超过 {} MB 的上限，请分成几个文件", part, limit / 1'000'000),
            fmt::format("the part {} unpacks to more than the limit of {} MB; split the file", part, limit / 1'000'000));
    }
    if (isBomb(facts.size, facts.comp_size)) {
        return fault(
            m_name, fmt::format("部件 {} 的压缩比异常，不像电子表格，不予读取", part),
            fmt::format("the part {} unpacks to so many times its size that it is no spreadsheet; it is not read", part));
    }
    zip_file_t *file = m_lib.zip_fopen_index(m_archive, static_cast<zip_uint64_t>(index), 0);
    if (file == nullptr) {
        return damaged(m_name);
    }
    return std::unique_ptr<QIODevice>(new ZipStream(m_lib, shared_from_this(), file, limit));
}

Result<QByteArray> ZipArchive::bytes(const std::string &part, std::int64_t limit)
{
    auto device = stream(part, limit);
    if (!device) {
        return device.error();
    }
    QByteArray all = (*device)->readAll();
    return (*device)->errorString() == QStringLiteral("damaged") ? Result<QByteArray>(damaged(m_name))
                                                                 : Result<QByteArray>(std::move(all));
}

Result<QByteArray> ZipArchive::tail(const std::string &part, qsizetype size)
{
    auto device = stream(part, std::numeric_limits<std::int64_t>::max());
    if (!device) {
        return device.error();
    }
    QByteArray last;
    for (QByteArray piece = (*device)->read(1 << 20); !piece.isEmpty(); piece = (*device)->read(1 << 20)) {
        last = (last + piece).right(size);
    }
    return last;
}

} // namespace rd
