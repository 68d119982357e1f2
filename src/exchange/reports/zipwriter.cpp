#include "exchange/reports/zipwriter.h"

#include "exchange/checkeddevice.h"
#include "exchange/fault.h"

#include <QIODevice>
#include <QtEndian>

#include <cerrno>
#include <limits>

namespace rd {
namespace {

constexpr quint16 version = 20, namesAreUtf8 = 1 << 11, deflated = 8;
constexpr quint16 fixedDate = (1 << 5) | 1; // 1 January 1980, where the format begins

template <typename Number> void put(QByteArray &bytes, Number value)
{
    value = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
}

/// What the part's head and its line in the list say alike.
QByteArray factsOf(const std::string &name, const Packed &part)
{
    QByteArray facts;
    put<quint16>(facts, version);
    put<quint16>(facts, namesAreUtf8);
    put<quint16>(facts, part.isDeflated ? deflated : 0);
    put<quint16>(facts, 0); // midnight
    put<quint16>(facts, fixedDate);
    put<quint32>(facts, part.checksum);
    put<quint32>(facts, quint32(part.bytes.size()));
    put<quint32>(facts, quint32(part.size));
    put<quint16>(facts, quint16(name.size()));
    put<quint16>(facts, 0); // nothing extra
    return facts;
}

QByteArray lineOf(const std::string &name, const QByteArray &facts, quint32 at)
{
    QByteArray line("PK\x01\x02", 4);
    put<quint16>(line, version);
    line += facts;
    line += QByteArray(2 + 2 + 2 + 4, '\0'); // no comment, one disk, no attributes
    put<quint32>(line, at);
    return line + QByteArray::fromStdString(name);
}

QByteArray endOf(std::size_t parts, qsizetype listSize, quint32 at)
{
    QByteArray end("PK\x05\x06\0\0\0\0", 8);
    put<quint16>(end, quint16(parts));
    put<quint16>(end, quint16(parts));
    put<quint32>(end, quint32(listSize));
    put<quint32>(end, at);
    put<quint16>(end, 0);
    return end;
}

} // namespace

Result<void> writeZip(const PackedParts &parts, QIODevice &device, const std::string &name)
{
    constexpr quint64 most = std::numeric_limits<quint32>::max();
    QByteArray list;
    quint64 at = 0;
    const auto write = [&](const QByteArray &bytes) {
        errno = 0;
        at += quint64(bytes.size());
        return device.write(bytes) == bytes.size();
    };
    for (const auto &[part, content] : parts) {
        if (content.size > most || at + quint64(content.bytes.size()) > most) {
            return fault(name, "内容超过 4 GB，装不进一个压缩包，请加筛选",
                         "it grows past 4 GB, which no such file holds; narrow it");
        }
        const QByteArray facts = factsOf(part, content);
        list += lineOf(part, facts, quint32(at));
        if (!write(QByteArray("PK\x03\x04", 4) + facts + QByteArray::fromStdString(part)) || !write(content.bytes)) {
            return writeError(name, errno);
        }
    }
    const auto from = quint32(at);
    return write(list + endOf(parts.size(), list.size(), from)) ? Result<void>() : Result<void>(writeError(name, errno));
}

Result<void> writeZip(const ZipParts &parts, QIODevice &device)
{
    PackedParts all;
    for (const auto &[name, content] : parts) {
        all.emplace_back(name, packed(content));
    }
    return writeZip(all, device, "ZIP");
}

} // namespace rd
