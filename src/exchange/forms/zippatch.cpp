#include "exchange/forms/zippatch.h"

#include "exchange/fault.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <vector>

namespace rd {
namespace {

constexpr qsizetype endSize = 22, entrySize = 46, headSize = 30;
constexpr quint16 deflated = 8, hasDescriptor = 1 << 3, isEncrypted = 1;

quint16 shortAt(const QByteArray &bytes, qsizetype at) { return qFromLittleEndian<quint16>(bytes.constData() + at); }
quint32 longAt(const QByteArray &bytes, qsizetype at) { return qFromLittleEndian<quint32>(bytes.constData() + at); }
void putShort(QByteArray &bytes, qsizetype at, quint16 value) { qToLittleEndian(value, bytes.data() + at); }
void putLong(QByteArray &bytes, qsizetype at, quint32 value) { qToLittleEndian(value, bytes.data() + at); }

quint32 checksumOf(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> all{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit) {
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320u : value >> 1;
            }
            all[i] = value;
        }
        return all;
    }();
    quint32 sum = 0xFFFFFFFFu;
    for (const char byte : bytes) {
        sum = table[(sum ^ static_cast<unsigned char>(byte)) & 0xFF] ^ (sum >> 8);
    }
    return ~sum;
}

/// Qt packs for zlib: a length, zlib's two bytes, the bare stream that a zip file holds, a checksum.
QByteArray packed(const QByteArray &content)
{
    const QByteArray whole = qCompress(content);
    return whole.mid(6, whole.size() - 10);
}

/// One line of the list at the end of the file, and the stretch of the file that it stands for.
struct ZipEntry {
    QByteArray line;
    std::string name;
    qsizetype from = 0, to = 0;
};

struct ZipList {
    std::vector<ZipEntry> entries; ///< in the order of the list
    qsizetype from = 0, end = 0;   ///< where the list begins, and the record behind it
};

std::optional<ZipList> listOf(const QByteArray &zip)
{
    ZipList list;
    list.end = zip.lastIndexOf(QByteArrayView("PK\x05\x06", 4));
    if (list.end < 0 || list.end + endSize > zip.size()) {
        return std::nullopt;
    }
    const quint16 count = shortAt(zip, list.end + 10);
    list.from = longAt(zip, list.end + 16);
    // A list of its own disk, or of more than the format's first size can say, is not one that an office program wrote.
    if (shortAt(zip, list.end + 4) != 0 || list.from + longAt(zip, list.end + 12) != list.end) {
        return std::nullopt;
    }
    qsizetype at = list.from;
    for (quint16 i = 0; i < count; ++i) {
        if (at + entrySize > list.end || longAt(zip, at) != 0x02014b50u) {
            return std::nullopt;
        }
        const qsizetype nameSize = shortAt(zip, at + 28);
        const qsizetype size = entrySize + nameSize + shortAt(zip, at + 30) + shortAt(zip, at + 32);
        const qsizetype from = longAt(zip, at + 42);
        if (at + size > list.end || from + headSize > list.from || longAt(zip, from) != 0x04034b50u) {
            return std::nullopt;
        }
        list.entries.push_back({zip.mid(at, size), zip.mid(at + entrySize, nameSize).toStdString(), from, list.from});
        at += size;
    }
    return at == list.end ? std::optional(std::move(list)) : std::nullopt;
}

/// The stretch of the file that a part with this content takes; its line in the list is brought up to date.
std::optional<QByteArray> replaced(const QByteArray &zip, ZipEntry &entry, const QByteArray &content)
{
    const qsizetype size = headSize + shortAt(zip, entry.from + 26) + shortAt(zip, entry.from + 28);
    const auto flags = static_cast<quint16>(shortAt(entry.line, 8) & ~hasDescriptor);
    if ((flags & isEncrypted) != 0 || entry.from + size > entry.to) {
        return std::nullopt;
    }
    const QByteArray body = packed(content);
    QByteArray head = zip.mid(entry.from, size);
    // The same facts stand in both, at places two bytes apart.
    const auto say = [&](QByteArray &facts, qsizetype at) {
        putShort(facts, at, flags);
        putShort(facts, at + 2, deflated);
        putLong(facts, at + 8, checksumOf(content));
        putLong(facts, at + 12, static_cast<quint32>(body.size()));
        putLong(facts, at + 16, static_cast<quint32>(content.size()));
    };
    say(head, 6);
    say(entry.line, 8);
    return head + body;
}

} // namespace

Result<QByteArray> patchedZip(const QByteArray &zip, const std::map<std::string, QByteArray> &parts, const std::string &name)
{
    const Error damaged = fault(
        name, "文件的结构不寻常，无法在原处填写；请用 WPS 或 Excel 打开后另存",
        "the file is put together in an unusual way and cannot be filled in place; open it in WPS or Excel and save it anew");
    auto list = listOf(zip);
    if (!list) {
        return damaged;
    }
    std::vector<ZipEntry *> inFile;
    for (ZipEntry &entry : list->entries) {
        inFile.push_back(&entry);
    }
    std::ranges::sort(inFile, {}, &ZipEntry::from);
    for (std::size_t i = 1; i < inFile.size(); ++i) {
        inFile[i - 1]->to = inFile[i]->from;
    }
    QByteArray result = inFile.empty() ? QByteArray() : zip.left(inFile.front()->from);
    std::size_t found = 0;
    for (ZipEntry *entry : inFile) {
        const auto part = parts.find(entry->name);
        const auto at = static_cast<quint32>(result.size());
        const auto stretch = part == parts.end() ? std::optional(zip.mid(entry->from, entry->to - entry->from))
                                                 : replaced(zip, *entry, part->second);
        if (!stretch) {
            return damaged;
        }
        found += part == parts.end() ? 0 : 1;
        putLong(entry->line, 42, at);
        result += *stretch;
    }
    if (found != parts.size()) {
        return damaged;
    }
    const auto from = static_cast<quint32>(result.size());
    for (const ZipEntry &entry : list->entries) {
        result += entry.line;
    }
    QByteArray end = zip.mid(list->end);
    putLong(end, 12, static_cast<quint32>(result.size()) - from);
    putLong(end, 16, from);
    return result + end;
}

} // namespace rd
