#include "exchange/sheets/zipdirectory.h"

#include <QIODevice>
#include <QtEndian>

#include <algorithm>

namespace rd {
namespace {

constexpr qint64 endSize = 22, longestComment = 0xFFFF, lineSize = 46, partHeadSize = 30, wideEndSize = 56, wideSignSize = 20;
constexpr quint32 elsewhere = 0xFFFFFFFF; ///< the number is too large for its place and stands in a wide one

/// Numbers of a record; the caller has seen that it is long enough.
template <typename Number> Number numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<Number>(bytes.constData() + at);
}

QByteArray read(QIODevice &device, qint64 at, qint64 size)
{
    const bool fits = at >= 0 && size >= 0 && at <= device.size() && size <= device.size() - at;
    return fits && device.seek(at) ? device.read(size) : QByteArray();
}

struct ListPlace {
    quint64 count = 0, size = 0, at = 0;
};

/// A file that is too large for the format's first numbers says them again in a record before the end.
std::optional<ListPlace> widePlace(QIODevice &device, qint64 end)
{
    const QByteArray sign = read(device, end - wideSignSize, wideSignSize);
    if (!sign.startsWith("PK\x06\x07")) {
        return std::nullopt;
    }
    const QByteArray record = read(device, numberAt<qint64>(sign, 8), wideEndSize);
    if (record.size() < wideEndSize || !record.startsWith("PK\x06\x06")) {
        return std::nullopt;
    }
    return ListPlace{numberAt<quint64>(record, 32), numberAt<quint64>(record, 40), numberAt<quint64>(record, 48)};
}

std::optional<ListPlace> placeOfList(QIODevice &device)
{
    const qint64 from = std::max<qint64>(0, device.size() - endSize - longestComment);
    const QByteArray tail = read(device, from, device.size() - from);
    for (qsizetype at = tail.size() - endSize; at >= 0; --at) {
        at = tail.lastIndexOf(QByteArrayView("PK\x05\x06", 4), at);
        if (at < 0) {
            break;
        }
        if (at + endSize + numberAt<quint16>(tail, at + 20) != tail.size()) {
            continue; // a comment that looks like an end
        }
        const ListPlace place{numberAt<quint16>(tail, at + 10), numberAt<quint32>(tail, at + 12),
                              numberAt<quint32>(tail, at + 16)};
        const bool isWide = place.count == 0xFFFF || place.size == elsewhere || place.at == elsewhere;
        return isWide ? widePlace(device, from + at) : std::optional(place);
    }
    return std::nullopt;
}

/// Takes the numbers that are too large for their places from the line's extra field.
bool widen(ZipPart &part, const QByteArray &extra)
{
    constexpr quint16 wide = 1;
    for (qsizetype at = 0; at + 4 <= extra.size();) {
        const auto id = numberAt<quint16>(extra, at), size = numberAt<quint16>(extra, at + 2);
        if (id == wide) {
            const QByteArray numbers = extra.mid(at + 4, size);
            qsizetype next = 0;
            for (quint64 *number : {&part.size, &part.packedSize, &part.at}) {
                if (*number == elsewhere && next + 8 <= numbers.size()) {
                    *number = numberAt<quint64>(numbers, next);
                    next += 8;
                }
            }
        }
        at += 4 + size;
    }
    return part.size != elsewhere && part.packedSize != elsewhere && part.at != elsewhere;
}

} // namespace

std::optional<ZipDirectory> readZipDirectory(QIODevice &device, quint64 most)
{
    const auto place = placeOfList(device);
    if (!place) {
        return std::nullopt;
    }
    ZipDirectory list{{}, place->count};
    if (list.count > most) {
        return list;
    }
    const QByteArray lines = read(device, qint64(place->at), qint64(place->size));
    for (qsizetype at = 0; list.parts.size() < list.count;) {
        if (lines.size() - at < lineSize || numberAt<quint32>(lines, at) != 0x02014b50) {
            return std::nullopt;
        }
        const qsizetype nameSize = numberAt<quint16>(lines, at + 28), extraSize = numberAt<quint16>(lines, at + 30);
        const qsizetype size = lineSize + nameSize + extraSize + numberAt<quint16>(lines, at + 32);
        ZipPart part{lines.mid(at + lineSize, nameSize).toLower(),
                     numberAt<quint32>(lines, at + 42),
                     numberAt<quint32>(lines, at + 20),
                     numberAt<quint32>(lines, at + 24),
                     numberAt<quint32>(lines, at + 16),
                     (numberAt<quint16>(lines, at + 8) & 1) != 0,
                     numberAt<quint16>(lines, at + 10)};
        if (lines.size() - at < size || !widen(part, lines.mid(at + lineSize + nameSize, extraSize))) {
            return std::nullopt;
        }
        list.parts.push_back(std::move(part));
        at += size;
    }
    return list;
}

std::optional<qint64> contentOf(QIODevice &device, const ZipPart &part)
{
    const QByteArray head = read(device, qint64(part.at), partHeadSize);
    if (head.size() < partHeadSize || !head.startsWith("PK\x03\x04")) {
        return std::nullopt;
    }
    const qint64 at = qint64(part.at) + partHeadSize + numberAt<quint16>(head, 26) + numberAt<quint16>(head, 28);
    const qint64 room = device.size() - at;
    return room >= 0 && part.packedSize <= quint64(room) ? std::optional(at) : std::nullopt;
}

} // namespace rd
