#include "exchange/sheets/compoundfile.h"

#include <QString>
#include <QtEndian>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace rd {
namespace {

constexpr std::uint32_t endOfChain = 0xFFFFFFFE;
constexpr qsizetype headerSize = 512, entrySize = 128;

std::uint32_t u32(const QByteArray &bytes, qsizetype at)
{
    return at >= 0 && at + 4 <= bytes.size() ? qFromLittleEndian<std::uint32_t>(bytes.constData() + at) : endOfChain;
}
std::uint16_t u16(const QByteArray &bytes, qsizetype at)
{
    return at >= 0 && at + 2 <= bytes.size() ? qFromLittleEndian<std::uint16_t>(bytes.constData() + at) : std::uint16_t{0};
}

/// [MS-CFB]: sectors, and a table that says which sector follows which.
class Container {
public:
    explicit Container(const QByteArray &file)
        : m_file(file), m_sectorSize(qsizetype{1} << std::clamp<int>(u16(file, 30), 7, 16))
    {
        for (qsizetype i = 0; i < 109; ++i) {
            addTableSector(u32(file, 76 + 4 * i));
        }
        const qsizetype links = m_sectorSize / 4 - 1;
        const std::size_t most = static_cast<std::size_t>(file.size() / m_sectorSize) + 1;
        std::uint32_t more = u32(file, 68);
        for (std::size_t seen = 0; more < 0xFFFFFFFA && seen < most; ++seen) {
            const QByteArray part = sector(more);
            for (qsizetype i = 0; i < links; ++i) {
                addTableSector(u32(part, 4 * i));
            }
            more = u32(part, 4 * links);
        }
    }

    [[nodiscard]] QByteArray chain(std::uint32_t first) const
    {
        QByteArray all;
        // A chain that runs in a circle ends when it is longer than the file.
        for (std::uint32_t at = first; at < 0xFFFFFFFA && all.size() <= m_file.size(); at = next(at)) {
            const QByteArray part = sector(at);
            if (part.isEmpty()) {
                break;
            }
            all += part;
        }
        return all;
    }

    /// Streams below the cutoff lie in sectors of 64 bytes, inside the stream of the root.
    [[nodiscard]] QByteArray smallChain(std::uint32_t first, std::uint32_t root) const
    {
        const QByteArray room = chain(root), links = chain(u32(m_file, 60));
        const qsizetype size = qsizetype{1} << std::clamp<int>(u16(m_file, 32), 4, 12);
        QByteArray all;
        for (std::uint32_t at = first; at < 0xFFFFFFFA && all.size() <= room.size();
             at = u32(links, 4 * static_cast<qsizetype>(at))) {
            const QByteArray part = room.mid(static_cast<qsizetype>(at) * size, size);
            if (part.isEmpty()) {
                break;
            }
            all += part;
        }
        return all;
    }

private:
    void addTableSector(std::uint32_t number)
    {
        if (number < 0xFFFFFFFA && m_table.size() < m_file.size()) {
            m_table += sector(number);
        }
    }
    [[nodiscard]] QByteArray sector(std::uint32_t number) const
    {
        return m_file.mid(headerOffset() + static_cast<qsizetype>(number) * m_sectorSize, m_sectorSize);
    }
    [[nodiscard]] qsizetype headerOffset() const { return std::max(headerSize, m_sectorSize); }
    [[nodiscard]] std::uint32_t next(std::uint32_t number) const { return u32(m_table, 4 * static_cast<qsizetype>(number)); }

    const QByteArray &m_file;
    qsizetype m_sectorSize;
    QByteArray m_table;
};

QString entryName(const QByteArray &entry)
{
    QString name;
    for (qsizetype i = 0; i + 2 < u16(entry, 64) && i < 62; i += 2) {
        name += QChar(u16(entry, i));
    }
    return name;
}

} // namespace

std::optional<QByteArray> compoundStream(const QByteArray &file, QStringView name)
{
    if (file.size() < headerSize) {
        return {};
    }
    const Container container(file);
    const QByteArray folder = container.chain(u32(file, 48));
    for (qsizetype at = 0; at + entrySize <= folder.size(); at += entrySize) {
        const QByteArray entry = folder.mid(at, entrySize);
        if (entry[66] != 2 || entryName(entry).compare(name, Qt::CaseInsensitive) != 0) {
            continue;
        }
        const std::uint32_t first = u32(entry, 116), size = u32(entry, 120);
        const QByteArray whole = size < u32(file, 56) ? container.smallChain(first, u32(folder, 116)) : container.chain(first);
        return whole.size() < static_cast<qsizetype>(size) ? std::nullopt : std::optional(whole.left(size));
    }
    return {};
}

} // namespace rd
