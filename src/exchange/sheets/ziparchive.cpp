#include "exchange/sheets/ziparchive.h"

#include "exchange/fault.h"
#include "exchange/sheets/unpacker.h"

#include <QBuffer>
#include <QFile>

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

constexpr quint64 mostParts = 20'000, suspiciousSize = 20'000'000, suspiciousRatio = 200;
constexpr int deflated = 8;

Error damaged(const std::string &name)
{
    return fault(name, "文件已损坏或不完整，请重新取得该文件，或用 WPS 或 Excel 打开后另存",
                 "the file is damaged or incomplete; get it again, or open it in WPS or Excel and save it anew");
}

} // namespace

Result<std::shared_ptr<ZipArchive>> ZipArchive::open(const std::string &path, std::string name)
{
    auto file = std::make_shared<QFile>(QString::fromStdString(path));
    return file->open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? listed(std::move(file), std::move(name))
                                                                   : Result<std::shared_ptr<ZipArchive>>(damaged(name));
}

Result<std::shared_ptr<ZipArchive>> ZipArchive::of(QByteArray bytes, std::string name)
{
    auto buffer = std::make_shared<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return listed(std::move(buffer), std::move(name));
}

Result<std::shared_ptr<ZipArchive>> ZipArchive::listed(std::shared_ptr<QIODevice> file, std::string name)
{
    auto list = readZipDirectory(*file, mostParts);
    if (!list) {
        return damaged(name);
    }
    if (list->count > mostParts) {
        return fault(name, fmt::format("压缩包内超过 {} 个文件，不像电子表格", mostParts),
                     fmt::format("it holds more than {} parts, which no spreadsheet does", mostParts));
    }
    auto archive = std::make_shared<ZipArchive>();
    archive->m_file = std::move(file);
    archive->m_name = std::move(name);
    archive->m_parts = std::move(list->parts);
    return archive;
}

const ZipPart *ZipArchive::find(const std::string &part) const
{
    const auto it = std::ranges::find(m_parts, QByteArray::fromStdString(part).toLower(), &ZipPart::name);
    return it == m_parts.end() ? nullptr : &*it;
}

bool ZipArchive::has(const std::string &part) const { return find(part) != nullptr; }

Result<std::unique_ptr<QIODevice>> ZipArchive::stream(const std::string &part, std::int64_t limit)
{
    const ZipPart *facts = find(part);
    if (facts == nullptr) {
        return fault(m_name, fmt::format("缺少部件 {}，文件不完整，请用 WPS 或 Excel 打开后另存", part),
                     fmt::format("the part {} is missing; open the file in WPS or Excel and save it anew", part));
    }
    if (facts->isEncrypted) {
        return fault(m_name, "文件有密码保护，请去掉密码后另存", "the file is protected by a password; save it without one");
    }
    if (facts->size > static_cast<quint64>(limit)) {
        return fault(
            m_name, fmt::format("部件 {} 解压后超过 {} MB 的上限，请分成几个文件", part, limit / 1'000'000),
            fmt::format("the part {} unpacks to more than the limit of {} MB; split the file", part, limit / 1'000'000));
    }
    // What a spreadsheet holds shrinks thirtyfold at most; what shrinks so far is made to fill a memory or a day.
    if (facts->size > suspiciousSize && facts->size / suspiciousRatio > facts->packedSize) {
        return fault(
            m_name, fmt::format("部件 {} 的压缩比异常，不像电子表格，不予读取", part),
            fmt::format("the part {} unpacks to so many times its size that it is no spreadsheet; it is not read", part));
    }
    const auto at = contentOf(*m_file, *facts);
    if (!at || (facts->method != 0 && facts->method != deflated)) {
        return damaged(m_name);
    }
    return std::unique_ptr<QIODevice>(new Unpacker(m_file, *facts, *at));
}

Result<QByteArray> ZipArchive::bytes(const std::string &part, std::int64_t limit)
{
    auto device = stream(part, limit);
    if (!device) {
        return device.error();
    }
    QByteArray all = (*device)->readAll();
    return quint64(all.size()) == find(part)->size ? Result<QByteArray>(std::move(all)) : Result<QByteArray>(damaged(m_name));
}

} // namespace rd
